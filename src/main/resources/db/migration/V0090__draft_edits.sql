-- Which files a revision changed (none named: all of them, as in a zip), and whether it was saved by
-- a script while its author typed. Such saves that follow each other closely replace each other;
-- begun_at is when the first of them was made.
ALTER TABLE exercise_draft_revisions
  ADD COLUMN changed   text[] NOT NULL DEFAULT '{}',
  ADD COLUMN automatic boolean NOT NULL DEFAULT false,
  ADD COLUMN begun_at  timestamptz;

-- What was typed on a state of a file that another had changed meanwhile: kept beside the draft, so
-- that nothing is lost; one text for each author and file.
CREATE TABLE exercise_draft_asides (
  draft_id  bigint NOT NULL REFERENCES exercise_drafts (id) ON DELETE CASCADE,
  path      text NOT NULL,
  author_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  body      text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (draft_id, path, author_id)
);
