-- A lesson as its folder has it now. Learners' readings outlive a change of its text.
CREATE TABLE lessons (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id    bigint NOT NULL REFERENCES courses (id),
  slug         text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit_id      bigint REFERENCES units (id),
  position     int NOT NULL DEFAULT 0,
  title        text NOT NULL,
  slides       int NOT NULL CHECK (slides >= 0),
  minutes      int NOT NULL CHECK (minutes > 0),
  content_hash text NOT NULL,
  folder       bytea NOT NULL,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (course_id, slug)
);

-- When a learner reached the last slide.
CREATE TABLE lesson_readings (
  lesson_id  bigint NOT NULL REFERENCES lessons (id),
  account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  read_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (lesson_id, account_id)
);

CREATE INDEX lesson_readings_by_account ON lesson_readings (account_id);
