CREATE TABLE submissions (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  learner_id          bigint NOT NULL REFERENCES accounts (id),
  exercise_id         bigint NOT NULL REFERENCES exercises (id),
  exercise_version_id bigint NOT NULL REFERENCES exercise_versions (id),
  number              int NOT NULL CHECK (number > 0),
  source              text NOT NULL,
  idempotency_key     text,
  submitted_at        timestamptz NOT NULL,
  UNIQUE (learner_id, exercise_id, number),
  UNIQUE (learner_id, idempotency_key)
);

CREATE INDEX submissions_by_exercise ON submissions (exercise_id, submitted_at);

CREATE TABLE gradings (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id       bigint NOT NULL REFERENCES submissions (id),
  exercise_version_id bigint NOT NULL REFERENCES exercise_versions (id),
  counts              boolean NOT NULL,
  state               text NOT NULL CHECK (state IN ('queued', 'running', 'done')),
  verdict             text,
  cause               text,
  score               double precision CHECK (score >= 0),
  max_score           double precision NOT NULL,
  diagnostics         jsonb NOT NULL DEFAULT '[]',
  note                text,
  queued_at           timestamptz NOT NULL,
  started_at          timestamptz,
  finished_at         timestamptz,
  CHECK ((state = 'done') = (verdict IS NOT NULL)),
  CHECK ((state = 'done') = (finished_at IS NOT NULL)),
  CHECK ((score IS NULL) = (verdict IS NULL OR verdict = 'JudgeError'))
);

COMMENT ON COLUMN gradings.counts IS 'whether this grading is the one that the gradebook uses for its submission';
COMMENT ON COLUMN gradings.note IS 'what went wrong on our side, for the instructor, when the verdict is JudgeError';

-- At most one grading of a submission counts, so that nothing is ever graded twice in the gradebook.
CREATE UNIQUE INDEX gradings_that_count ON gradings (submission_id) WHERE counts;

CREATE TABLE test_results (
  grading_id bigint NOT NULL REFERENCES gradings (id),
  position   int NOT NULL,
  report     jsonb NOT NULL,
  PRIMARY KEY (grading_id, position)
);
