-- Exercises that are being written. A draft is a folder, kept as revisions: each change adds one, so
-- that nothing is lost; the newest is the present one.
CREATE TABLE exercise_drafts (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id  bigint NOT NULL REFERENCES courses (id),
  slug       text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit       int NOT NULL CHECK (unit >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (course_id, slug)
);

COMMENT ON COLUMN exercise_drafts.unit IS 'position of the unit in which the exercise is placed when it is first published';

CREATE TABLE exercise_draft_revisions (
  draft_id     bigint NOT NULL REFERENCES exercise_drafts (id) ON DELETE CASCADE,
  number       int NOT NULL,
  folder       bytea NOT NULL,
  content_hash text NOT NULL,
  author_id    bigint REFERENCES accounts (id) ON DELETE SET NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (draft_id, number)
);

-- Checks of drafts: what the graders found, and the bank that was drawn on the way, which is what a
-- green check is published with.
CREATE TABLE exercise_draft_checks (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id     bigint NOT NULL REFERENCES exercise_drafts (id) ON DELETE CASCADE,
  revision     int NOT NULL,
  content_hash text NOT NULL,
  state        text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  requested_by bigint REFERENCES accounts (id) ON DELETE SET NULL,
  requested_at timestamptz NOT NULL,
  finished_at  timestamptz,
  findings     jsonb NOT NULL DEFAULT '[]',
  bank         bytea
);

CREATE INDEX exercise_draft_checks_by_draft ON exercise_draft_checks (draft_id, id);

-- Who published a version, and which requirements were waived for which reason.
ALTER TABLE exercise_versions
  ADD COLUMN published_by bigint REFERENCES accounts (id) ON DELETE SET NULL,
  ADD COLUMN waived jsonb NOT NULL DEFAULT '[]';
