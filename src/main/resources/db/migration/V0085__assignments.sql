-- When an exercise of a course is due, and what being late costs. Times are kept as instants; they
-- were told in the course's time zone, and are moved with it when another zone is chosen.
ALTER TABLE courses
  ADD COLUMN time_zone       text NOT NULL DEFAULT 'UTC',
  ADD COLUMN late_per_day    double precision NOT NULL DEFAULT 0 CHECK (late_per_day BETWEEN 0 AND 100),
  ADD COLUMN late_at_most    double precision NOT NULL DEFAULT 100 CHECK (late_at_most BETWEEN 0 AND 100),
  ADD COLUMN grace_minutes   int NOT NULL DEFAULT 0 CHECK (grace_minutes BETWEEN 0 AND 1440);

COMMENT ON COLUMN courses.late_per_day IS 'percent of the score that each day begun after the due time costs';
COMMENT ON COLUMN courses.late_at_most IS 'percent of the score that being late costs at most';

CREATE TABLE assignments (
  exercise_id bigint PRIMARY KEY REFERENCES exercises (id),
  points      double precision CHECK (points > 0 AND points <= 10000),
  attempts    int CHECK (attempts BETWEEN 1 AND 1000),
  opens_at    timestamptz,
  due_at      timestamptz,
  closes_at   timestamptz,
  CHECK (opens_at < due_at), CHECK (opens_at < closes_at), CHECK (due_at <= closes_at)
);

COMMENT ON COLUMN assignments.points IS 'what full marks are worth in this course; the points of the exercise itself if absent';

-- Another due time for one learner. Without a closing time that of the assignment holds, but never
-- one before this due time.
CREATE TABLE extensions (
  exercise_id bigint NOT NULL REFERENCES exercises (id),
  learner_id  bigint NOT NULL REFERENCES accounts (id),
  due_at      timestamptz NOT NULL,
  closes_at   timestamptz,
  reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  PRIMARY KEY (exercise_id, learner_id),
  CHECK (due_at <= closes_at)
);

CREATE INDEX extensions_by_learner ON extensions (learner_id);

-- Every graded submission with what it is worth in its course. What was earned against a version
-- that gave other points counts as the same share of what full marks are worth now. Days are
-- counted by the clock on the wall, so that the days around a change of the clock are days too.
CREATE VIEW graded_attempts AS
SELECT s.id AS submission_id, s.learner_id, s.exercise_id, x.course_id, s.number, s.submitted_at,
       g.verdict, g.score AS earned, g.max_score AS earned_of, full_marks.points,
       late.days AS days_late, cost.percent AS penalty,
       round((CASE WHEN g.max_score IN (0, full_marks.points) THEN g.score
                   ELSE g.score * full_marks.points / g.max_score END
              * (100 - cost.percent) / 100)::numeric, 4)::double precision AS score
  FROM gradings g
  JOIN submissions s ON s.id = g.submission_id
  JOIN exercises x ON x.id = s.exercise_id
  JOIN courses c ON c.id = x.course_id
  JOIN exercise_versions v ON v.id = coalesce(x.current_version_id, g.exercise_version_id)
  LEFT JOIN assignments a ON a.exercise_id = s.exercise_id
  LEFT JOIN extensions e ON e.exercise_id = s.exercise_id AND e.learner_id = s.learner_id
 CROSS JOIN LATERAL (SELECT coalesce(a.points, v.max_score) AS points) full_marks
 CROSS JOIN LATERAL (SELECT coalesce(e.due_at, a.due_at) AS at) due
 CROSS JOIN LATERAL (
   SELECT CASE WHEN due.at IS NULL
                 OR s.submitted_at <= due.at + make_interval(mins => c.grace_minutes) THEN 0
               ELSE greatest(1, ceil(extract(epoch FROM (s.submitted_at AT TIME ZONE c.time_zone)
                                                      - (due.at AT TIME ZONE c.time_zone)) / 86400))
          END::int AS days) late
 CROSS JOIN LATERAL (SELECT least(c.late_at_most, c.late_per_day * late.days) AS percent) cost
 WHERE g.counts AND g.score IS NOT NULL;
