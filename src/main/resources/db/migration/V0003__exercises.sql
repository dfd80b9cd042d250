CREATE TABLE exercises (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id         bigint NOT NULL REFERENCES courses (id),
  slug              text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit_id           bigint REFERENCES units (id),
  position          int NOT NULL DEFAULT 0,
  current_version_id bigint,
  created_at        timestamptz NOT NULL DEFAULT now(),
  UNIQUE (course_id, slug)
);

-- Immutable once published: submissions are graded against the very bytes kept here.
CREATE TABLE exercise_versions (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  exercise_id  bigint NOT NULL REFERENCES exercises (id),
  slug         text NOT NULL,
  number       int NOT NULL CHECK (number > 0),
  content_hash text NOT NULL,
  folder       bytea NOT NULL,
  title        text NOT NULL,
  max_score    double precision NOT NULL CHECK (max_score >= 0),
  variants     int NOT NULL CHECK (variants > 0),
  secret       text NOT NULL,
  published_at timestamptz NOT NULL,
  UNIQUE (exercise_id, number)
);

ALTER TABLE exercises
  ADD CONSTRAINT exercises_current_version FOREIGN KEY (current_version_id) REFERENCES exercise_versions (id);

-- The bank: inputs drawn when the version was published, with what references and mistakes return.
CREATE TABLE variants (
  exercise_version_id bigint NOT NULL REFERENCES exercise_versions (id),
  number              int NOT NULL,
  content             bytea NOT NULL,
  PRIMARY KEY (exercise_version_id, number)
);
