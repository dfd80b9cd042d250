CREATE TABLE courses (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title      text NOT NULL,
  summary    text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE units (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id bigint NOT NULL REFERENCES courses (id),
  position  int NOT NULL,
  title     text NOT NULL,
  UNIQUE (course_id, position)
);

CREATE TABLE enrolments (
  course_id  bigint NOT NULL REFERENCES courses (id),
  account_id bigint NOT NULL REFERENCES accounts (id),
  role       text NOT NULL CHECK (role IN ('LEARNER', 'ASSISTANT', 'INSTRUCTOR')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (course_id, account_id)
);

CREATE INDEX enrolments_by_account ON enrolments (account_id);
