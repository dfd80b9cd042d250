-- What a learner has typed and not handed in. The revision counts what was kept; a page that saves
-- names the one that it knows, so that of two open pages neither overwrites the other unseen.
CREATE TABLE drafts (
  learner_id  bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  exercise_id bigint NOT NULL REFERENCES exercises (id) ON DELETE CASCADE,
  source      text NOT NULL CHECK (octet_length(source) <= 65536),
  revision    int NOT NULL CHECK (revision > 0),
  saved_at    timestamptz NOT NULL,
  PRIMARY KEY (learner_id, exercise_id)
);
