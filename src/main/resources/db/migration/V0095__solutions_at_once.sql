-- Whether learners read the reference solutions of an exercise as soon as it has opened. Else they do
-- after full marks, and once it has closed.
ALTER TABLE assignments ADD COLUMN solutions_at_once boolean NOT NULL DEFAULT false;
