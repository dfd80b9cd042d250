-- Programs that differ from a reference in one place and that the tests of a draft fail: what its
-- author may keep as mistakes that learners make, by adding words for them.
CREATE TABLE exercise_draft_suggestions (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  check_id bigint NOT NULL REFERENCES exercise_draft_checks (id) ON DELETE CASCADE,
  line     int NOT NULL,
  kind     text NOT NULL,
  change   text NOT NULL,
  source   text NOT NULL,
  test     text NOT NULL
);

COMMENT ON COLUMN exercise_draft_suggestions.test IS 'name of the test that fails it first';

CREATE INDEX exercise_draft_suggestions_by_check ON exercise_draft_suggestions (check_id, id);
