-- All work for the sandbox. What must survive a crash is logged; what a learner would simply
-- press again (trials, lint, plots) is not.
CREATE SEQUENCE job_ids;

CREATE TABLE jobs (
  id           bigint NOT NULL DEFAULT nextval('job_ids'),
  kind         text NOT NULL CHECK (kind IN ('submission', 'trial', 'lint', 'plot', 'check', 'regrade')),
  priority     smallint NOT NULL,
  turn         bigint NOT NULL,
  owner_id     bigint,
  grading_id   bigint,
  payload      jsonb,
  result       jsonb,
  state        text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done')),
  attempts     smallint NOT NULL DEFAULT 0,
  token        uuid,
  leased_until timestamptz,
  queued_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, kind)
) PARTITION BY LIST (kind);

CREATE TABLE lasting_jobs PARTITION OF jobs FOR VALUES IN ('submission', 'check', 'regrade');
CREATE UNLOGGED TABLE passing_jobs PARTITION OF jobs FOR VALUES IN ('trial', 'lint', 'plot');

COMMENT ON COLUMN jobs.turn IS 'place in the round among owners: someone who queues twenty jobs delays others by one, not by twenty';

CREATE INDEX jobs_in_order ON jobs (priority, turn, id) WHERE state = 'queued';
CREATE INDEX jobs_by_owner ON jobs (owner_id, kind);

-- One running job of a kind for each owner, whatever number of graders take jobs at once.
CREATE UNIQUE INDEX jobs_one_running ON jobs (kind, owner_id) WHERE state = 'running';
