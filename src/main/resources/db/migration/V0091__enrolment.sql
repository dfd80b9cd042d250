-- How a course is entered: 'open' to everybody who signs in, as all courses were until now; with a
-- code that its instructors give out; or only by being put on the list.
ALTER TABLE courses
  ADD COLUMN admission text NOT NULL DEFAULT 'open' CHECK (admission IN ('open', 'code', 'list'));

-- A code, and a link that holds it; whoever sends it in is enrolled as a learner.
CREATE TABLE invitations (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id  bigint NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  code       text NOT NULL UNIQUE,
  most       int CHECK (most BETWEEN 1 AND 10000),
  used       int NOT NULL DEFAULT 0,
  made_by    bigint REFERENCES accounts (id) ON DELETE SET NULL,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz,
  ended_at   timestamptz,
  CHECK (used <= most)
);

COMMENT ON COLUMN invitations.most IS 'how many may come by it; any number if absent';

CREATE INDEX invitations_by_course ON invitations (course_id, id);

-- Who was taken off the list of a course. They cannot come back by themselves; what they handed in
-- is kept, and is in the gradebook again once they are.
CREATE TABLE unenrolments (
  course_id  bigint NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  role       text NOT NULL CHECK (role IN ('LEARNER', 'ASSISTANT', 'INSTRUCTOR')),
  at         timestamptz NOT NULL,
  PRIMARY KEY (course_id, account_id)
);

-- Those on an instructor's list who have no account yet: enrolled when they are given one.
CREATE TABLE expected_enrolments (
  course_id bigint NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  username  text NOT NULL,
  name      text NOT NULL,
  role      text NOT NULL CHECK (role IN ('LEARNER', 'ASSISTANT')),
  PRIMARY KEY (course_id, username)
);

CREATE INDEX expected_enrolments_by_username ON expected_enrolments (username);
