-- Who writes a draft: one author at a time. An open page goes on holding it; what is not held any
-- longer than until is free. The page tells apart a page that goes from the one that came after it.
CREATE TABLE exercise_draft_locks (
  draft_id  bigint PRIMARY KEY REFERENCES exercise_drafts (id) ON DELETE CASCADE,
  author_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  page      text NOT NULL,
  since     timestamptz NOT NULL,
  until     timestamptz NOT NULL
);

-- How far a check has come with the mutants, which take it longest.
ALTER TABLE exercise_draft_checks
  ADD COLUMN tried   int NOT NULL DEFAULT 0,
  ADD COLUMN mutants int NOT NULL DEFAULT 0;
