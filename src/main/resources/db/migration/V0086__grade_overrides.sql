-- A grade that somebody set by hand; it stands instead of what was earned until it is taken back.
CREATE TABLE grade_overrides (
  exercise_id bigint NOT NULL REFERENCES exercises (id),
  learner_id  bigint NOT NULL REFERENCES accounts (id),
  score       double precision NOT NULL CHECK (score BETWEEN 0 AND 10000),
  reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  set_by      bigint REFERENCES accounts (id) ON DELETE SET NULL,
  set_at      timestamptz NOT NULL,
  PRIMARY KEY (exercise_id, learner_id)
);

CREATE INDEX grade_overrides_by_learner ON grade_overrides (learner_id);

-- What was, what is, and in which course, so that an instructor reads the course's changes alone.
ALTER TABLE audit_entries
  ADD COLUMN course text NOT NULL DEFAULT '',
  ADD COLUMN before text NOT NULL DEFAULT '',
  ADD COLUMN after  text NOT NULL DEFAULT '';

CREATE INDEX audit_entries_by_course ON audit_entries (course, id) WHERE course <> '';
