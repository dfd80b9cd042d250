-- Parts of a course, each with its learners and its assistants. As soon as a course has sections,
-- its assistants see the learners of theirs only.
CREATE TABLE sections (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id bigint NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  UNIQUE (id, course_id)
);

CREATE UNIQUE INDEX sections_by_name ON sections (course_id, lower(name));

-- A learner is in one section of a course at most. What is here counts only as long as the account
-- is enrolled as a learner; it stays when it no longer is, for the way back.
CREATE TABLE section_learners (
  course_id  bigint NOT NULL,
  account_id bigint NOT NULL REFERENCES accounts (id),
  section_id bigint NOT NULL,
  PRIMARY KEY (course_id, account_id),
  FOREIGN KEY (section_id, course_id) REFERENCES sections (id, course_id) ON DELETE CASCADE
);

CREATE INDEX section_learners_by_section ON section_learners (section_id);
CREATE INDEX section_learners_by_account ON section_learners (account_id);

-- Likewise as long as the account is enrolled as an assistant.
CREATE TABLE section_assistants (
  section_id bigint NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
  account_id bigint NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (section_id, account_id)
);

CREATE INDEX section_assistants_by_account ON section_assistants (account_id);

-- Where those who have no account yet are to be.
ALTER TABLE expected_enrolments
  ADD COLUMN section_id bigint REFERENCES sections (id) ON DELETE SET NULL;
