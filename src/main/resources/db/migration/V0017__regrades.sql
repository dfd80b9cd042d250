-- A newer version of an exercise, tried on submissions that were graded against older ones. Nothing
-- that learners see changes before it is applied.
CREATE TABLE regrades (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  exercise_id         bigint NOT NULL REFERENCES exercises (id),
  exercise_version_id bigint NOT NULL REFERENCES exercise_versions (id),
  from_version_id     bigint REFERENCES exercise_versions (id),
  state               text NOT NULL
                      CHECK (state IN ('running', 'ready', 'cancelled', 'applied', 'reverted')),
  requested_by        bigint REFERENCES accounts (id) ON DELETE SET NULL,
  requested_at        timestamptz NOT NULL
);

COMMENT ON COLUMN regrades.from_version_id IS 'only submissions graded against this version; all older ones if absent';

CREATE UNIQUE INDEX regrades_one_open ON regrades (exercise_id) WHERE state IN ('running', 'ready');

-- What there is to do, one row a submission: without a grading it waits, with one it is under way
-- or done. A crash loses nothing of it.
CREATE TABLE regrade_entries (
  regrade_id    bigint NOT NULL REFERENCES regrades (id),
  submission_id bigint NOT NULL REFERENCES submissions (id),
  before_id     bigint NOT NULL REFERENCES gradings (id),
  grading_id    bigint UNIQUE REFERENCES gradings (id),
  source_hash   bytea NOT NULL,
  variant       int,
  same_as       bigint REFERENCES gradings (id),
  applied       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (regrade_id, submission_id)
);

COMMENT ON COLUMN regrade_entries.same_as IS 'the grading of an identical source on the same variant in this regrade, whose result was taken over';

CREATE INDEX regrade_entries_that_wait ON regrade_entries (regrade_id, submission_id)
  WHERE grading_id IS NULL;
CREATE INDEX regrade_entries_by_source ON regrade_entries (regrade_id, source_hash, variant);
CREATE INDEX regrade_entries_applied ON regrade_entries (submission_id) WHERE applied;

-- Who applied a regrade or took it back, and why. Rows are only ever added.
CREATE TABLE regrade_decisions (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  regrade_id bigint NOT NULL REFERENCES regrades (id),
  action     text NOT NULL CHECK (action IN ('apply', 'revert')),
  policy     text NOT NULL CHECK (policy IN ('all', 'raise')),
  reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  changed    int NOT NULL,
  actor_id   bigint REFERENCES accounts (id) ON DELETE SET NULL,
  at         timestamptz NOT NULL
);

CREATE INDEX regrade_decisions_by_regrade ON regrade_decisions (regrade_id);

-- What a regrade has found so far. Points are compared as the gradebook compares them.
CREATE VIEW regrade_outcomes AS
SELECT e.regrade_id, e.submission_id, e.before_id, e.grading_id, e.same_as, e.applied,
       b.state AS old_state, b.counts AS old_counts, b.verdict AS old_verdict, b.score AS old_score,
       b.max_score AS old_max, n.verdict AS new_verdict, n.score AS new_score,
       n.max_score AS new_max, n.counts AS new_counts,
       CASE WHEN n.score IS NULL THEN 'judgeError'
            WHEN b.score IS NULL OR n.score > b.score THEN 'up'
            WHEN n.score < b.score THEN 'down'
            ELSE 'same' END AS change
  FROM regrade_entries e
  JOIN gradings b ON b.id = e.before_id
  JOIN gradings n ON n.id = e.grading_id AND n.state = 'done';
