-- Teaching is a role in a course. Until now everybody who taught, taught everything: that stays so
-- for the courses and accounts of today, and what comes is named one by one.
INSERT INTO enrolments (course_id, account_id, role)
SELECT c.id, a.id, a.role
  FROM courses c CROSS JOIN accounts a
 WHERE a.role IN ('ASSISTANT', 'INSTRUCTOR')
    ON CONFLICT (course_id, account_id) DO UPDATE SET role = EXCLUDED.role;

-- By whom an exercise is kept: a folder on disk, or authors in the web.
ALTER TABLE exercises
  ADD COLUMN owner text NOT NULL DEFAULT 'files' CHECK (owner IN ('files', 'web'));
