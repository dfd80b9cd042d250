-- Programs that the tests of a draft wrongly accept: what a check found, with the whole source, so
-- that the author can read each, keep it as a mistake, or add a test that it fails.
CREATE TABLE exercise_draft_survivors (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  check_id bigint NOT NULL REFERENCES exercise_draft_checks (id) ON DELETE CASCADE,
  file     text NOT NULL,
  line     int NOT NULL,
  kind     text NOT NULL,
  change   text NOT NULL,
  source   text NOT NULL,
  test     text NOT NULL,
  inputs   jsonb NOT NULL,
  expected text NOT NULL,
  actual   text NOT NULL
);

COMMENT ON COLUMN exercise_draft_survivors.test IS 'name of the test whose tolerance was used to tell that it is wrong';
COMMENT ON COLUMN exercise_draft_survivors.inputs IS 'smallest known inputs on which it is wrong, each with name, text and dtype';

CREATE INDEX exercise_draft_survivors_by_check ON exercise_draft_survivors (check_id, id);
