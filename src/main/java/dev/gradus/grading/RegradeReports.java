package dev.gradus.grading;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Regrades as they stand, with what they would change or have changed. */
@ApplicationScoped
@Transactional
public class RegradeReports {

  private static final String SELECT =
      """
      SELECT r.id AS id, c.slug AS course, x.slug AS exercise, v.number AS version,
             f.number AS from_version, r.state AS state, a.username AS requested_by,
             r.requested_at AS requested_at,
             CAST((SELECT count(*) FROM regrade_entries e WHERE e.regrade_id = r.id) AS int) AS total,
             CAST(count(o.change) AS int) AS done,
             CAST(count(*) FILTER (WHERE o.change = 'up') AS int) AS up,
             CAST(count(*) FILTER (WHERE o.change = 'down') AS int) AS down,
             CAST(count(*) FILTER (WHERE o.change = 'same') AS int) AS same,
             CAST(count(*) FILTER (WHERE o.change = 'judgeError') AS int) AS judge_errors
        FROM regrades r
        JOIN exercises x ON x.id = r.exercise_id
        JOIN courses c ON c.id = x.course_id
        JOIN exercise_versions v ON v.id = r.exercise_version_id
        LEFT JOIN exercise_versions f ON f.id = r.from_version_id
        LEFT JOIN accounts a ON a.id = r.requested_by
        LEFT JOIN regrade_outcomes o ON o.regrade_id = r.id
       WHERE %s
       GROUP BY r.id, c.slug, x.slug, v.number, f.number, a.username
       ORDER BY r.id DESC
      """;

  private static final String DECISIONS =
      """
      SELECT d.action AS action, d.policy AS policy, d.reason AS reason, d.changed AS changed,
             a.username AS actor, d.at AS at
        FROM regrade_decisions d LEFT JOIN accounts a ON a.id = d.actor_id
       WHERE d.regrade_id = :regrade ORDER BY d.id
      """;

  private static final String CHANGES =
      """
      SELECT o.submission_id AS submission, a.username AS learner, s.number AS number,
             o.change AS change, o.old_verdict AS old_verdict, o.old_score AS old_score,
             o.old_max AS old_max, o.new_verdict AS new_verdict, o.new_score AS new_score,
             o.new_max AS new_max, o.same_as IS NOT NULL AS identical, o.applied AS applied,
             (SELECT CAST(coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                       'name', coalesce(n.report->>'name', b.report->>'name'),
                       'before', b.report->>'verdict', 'after', n.report->>'verdict'))
                       ORDER BY coalesce(n.position, b.position)), '[]') AS text)
                FROM (SELECT * FROM test_results WHERE grading_id = o.before_id) b
                FULL JOIN (SELECT * FROM test_results WHERE grading_id = o.grading_id) n
                  ON n.report->>'name' = b.report->>'name'
               WHERE n.report->>'verdict' IS DISTINCT FROM b.report->>'verdict') AS tests
        FROM regrade_outcomes o
        JOIN submissions s ON s.id = o.submission_id
        JOIN accounts a ON a.id = s.learner_id
       WHERE o.regrade_id = :regrade AND (:change = '' OR o.change = :change)
       ORDER BY CASE o.change WHEN 'down' THEN 1 WHEN 'judgeError' THEN 2 WHEN 'up' THEN 3 ELSE 4 END,
                o.submission_id
      """;

  private static final String OF_SUBMISSION =
      """
      SELECT d.action AS action, d.policy AS policy, d.reason AS reason, d.changed AS changed,
             CAST(NULL AS text) AS actor, d.at AS at, o.old_verdict AS old_verdict,
             o.old_score AS old_score, o.old_max AS old_max, o.new_verdict AS new_verdict,
             o.new_score AS new_score, o.new_max AS new_max
        FROM regrade_outcomes o JOIN regrade_decisions d ON d.regrade_id = o.regrade_id
       WHERE o.submission_id = :submission AND o.applied
         AND (o.change <> 'same' OR o.old_max <> o.new_max OR o.old_verdict <> o.new_verdict)
       ORDER BY d.id
      """;

  private final Session database;
  private final ReportJson json;

  RegradeReports(Session database, ReportJson json) {
    this.database = database;
    this.json = json;
  }

  /** Part of a list: of one kind of change, or of all if that is empty. */
  public record Part(String change, int offset, int limit) {}

  /** A decision that changed a submission's score, as its learner is told of it. */
  public record Note(
      RegradeDecision decision,
      RegradedSubmission.Graded before,
      RegradedSubmission.Graded after) {}

  public Optional<Regrade> find(RegradeId regrade) {
    return database
        .createNativeQuery(SELECT.formatted("r.id = :regrade"), Tuple.class)
        .setParameter("regrade", regrade.value())
        .getResultStream()
        .findFirst()
        .map(this::regrade);
  }

  /** The regrades of an exercise, newest first. */
  public List<Regrade> of(ExerciseId exercise) {
    return database
        .createNativeQuery(SELECT.formatted("r.exercise_id = :exercise"), Tuple.class)
        .setParameter("exercise", exercise.value())
        .getResultList()
        .stream()
        .map(this::regrade)
        .toList();
  }

  /** What becomes of each submission: what goes down first, what stays last. */
  public List<RegradedSubmission> changes(RegradeId regrade, Part part) {
    return database
        .createNativeQuery(CHANGES, Tuple.class)
        .setParameter("regrade", regrade.value())
        .setParameter("change", part.change())
        .setFirstResult(part.offset())
        .setMaxResults(part.limit())
        .getResultList()
        .stream()
        .map(this::change)
        .toList();
  }

  /** Why a submission's score is another than it was, oldest first. */
  public List<Note> notes(SubmissionId submission) {
    return database
        .createNativeQuery(OF_SUBMISSION, Tuple.class)
        .setParameter("submission", submission.value())
        .getResultList()
        .stream()
        .map(row -> new Note(decision(row), graded(row, "old"), graded(row, "new")))
        .toList();
  }

  private Regrade regrade(Tuple row) {
    return new Regrade(
        row.get("id").toString(),
        row.get("course", String.class),
        row.get("exercise", String.class),
        row.get("version", Integer.class),
        Optional.ofNullable(row.get("from_version", Integer.class)),
        RegradeState.of(row.get("state", String.class)),
        row.get("done", Integer.class),
        row.get("total", Integer.class),
        row.get("up", Integer.class),
        row.get("down", Integer.class),
        row.get("same", Integer.class),
        row.get("judge_errors", Integer.class),
        Optional.ofNullable(row.get("requested_by", String.class)),
        row.get("requested_at", Instant.class),
        decisions(row.get("id", Long.class)));
  }

  private List<RegradeDecision> decisions(long regrade) {
    return database
        .createNativeQuery(DECISIONS, Tuple.class)
        .setParameter("regrade", regrade)
        .getResultList()
        .stream()
        .map(RegradeReports::decision)
        .toList();
  }

  private static RegradeDecision decision(Tuple row) {
    return new RegradeDecision(
        row.get("action", String.class),
        row.get("policy", String.class),
        row.get("reason", String.class),
        row.get("changed", Integer.class),
        Optional.ofNullable(row.get("actor", String.class)),
        row.get("at", Instant.class));
  }

  private RegradedSubmission change(Tuple row) {
    return new RegradedSubmission(
        row.get("submission").toString(),
        row.get("learner", String.class),
        row.get("number", Integer.class),
        row.get("change", String.class),
        graded(row, "old"),
        graded(row, "new"),
        json.read(row.get("tests", String.class), new TypeReference<>() {}),
        row.get("identical", Boolean.class),
        row.get("applied", Boolean.class));
  }

  private static RegradedSubmission.Graded graded(Tuple row, String which) {
    return new RegradedSubmission.Graded(
        Optional.ofNullable(row.get(which + "_verdict", String.class)).map(Verdict::of),
        Optional.ofNullable(row.get(which + "_score", Double.class)),
        row.get(which + "_max", Double.class));
  }
}
