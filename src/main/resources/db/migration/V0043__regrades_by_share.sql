-- Points of two versions are compared as shares of what each gives: full marks of 5 are not less
-- than 8 of 10, and "never lower" takes them.
CREATE OR REPLACE VIEW regrade_outcomes AS
SELECT e.regrade_id, e.submission_id, e.before_id, e.grading_id, e.same_as, e.applied,
       b.state AS old_state, b.counts AS old_counts, b.verdict AS old_verdict, b.score AS old_score,
       b.max_score AS old_max, n.verdict AS new_verdict, n.score AS new_score,
       n.max_score AS new_max, n.counts AS new_counts,
       CASE WHEN n.score IS NULL THEN 'judgeError'
            WHEN b.score IS NULL THEN 'up'
            WHEN n.score * b.max_score - b.score * n.max_score > 1e-9 THEN 'up'
            WHEN b.score * n.max_score - n.score * b.max_score > 1e-9 THEN 'down'
            ELSE 'same' END AS change
  FROM regrade_entries e
  JOIN gradings b ON b.id = e.before_id
  JOIN gradings n ON n.id = e.grading_id AND n.state = 'done';
