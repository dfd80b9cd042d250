-- By whom a course is kept: a folder on disk, or its instructors in the web.
ALTER TABLE courses
  ADD COLUMN owner text NOT NULL DEFAULT 'files' CHECK (owner IN ('files', 'web'));

-- Courses from elsewhere as they were uploaded, which stay what they were, with what was found in
-- them. Who uploaded one sees the report, and decides whether it becomes a course.
CREATE TABLE course_imports (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id  bigint REFERENCES accounts (id) ON DELETE SET NULL,
  name        text NOT NULL,
  content     bytea NOT NULL,
  report      text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  course_id   bigint REFERENCES courses (id)
);

COMMENT ON COLUMN course_imports.report IS 'JSON as text: texts from elsewhere hold letters that jsonb refuses';

CREATE INDEX course_imports_by_account ON course_imports (account_id, id);
CREATE INDEX course_imports_by_course ON course_imports (course_id);
