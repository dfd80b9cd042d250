-- A course may be held again: each time it is a course of its own, with its learners and times, that
-- was copied from the one before.
ALTER TABLE courses
  ADD COLUMN term        text NOT NULL DEFAULT '' CHECK (length(term) <= 100),
  ADD COLUMN start_date  date,
  ADD COLUMN copied_from bigint REFERENCES courses (id) ON DELETE SET NULL;

COMMENT ON COLUMN courses.term IS 'what people call the time in which it is held, such as "Spring 2027"; empty if that was not said';
COMMENT ON COLUMN courses.start_date IS 'its first day, by the clock on the wall of its time zone';

CREATE INDEX courses_by_origin ON courses (copied_from) WHERE copied_from IS NOT NULL;

-- An exercise of a copied course has no versions of its own: it takes those of the exercise that it
-- was copied from, the source, which is kept elsewhere. A version is one for all terms.
ALTER TABLE exercises
  DROP CONSTRAINT exercises_owner_check,
  ADD COLUMN source_id bigint REFERENCES exercises (id),
  ADD COLUMN pinned    boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT exercises_owner_check CHECK (owner IN ('files', 'web', 'course')),
  ADD CONSTRAINT exercises_source_check CHECK ((owner = 'course') = (source_id IS NOT NULL));

COMMENT ON COLUMN exercises.pinned IS 'whether its current version stays when a newer one is published';

CREATE INDEX exercises_by_source ON exercises (source_id) WHERE source_id IS NOT NULL;

ALTER TABLE lessons
  ADD COLUMN source_id bigint REFERENCES lessons (id),
  ADD COLUMN pinned    boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN lessons.source_id IS 'the lesson of another course whose text it shows; nothing if its text is its own';

CREATE INDEX lessons_by_source ON lessons (source_id) WHERE source_id IS NOT NULL;
