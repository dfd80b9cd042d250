package dev.gradus.gradebook;

import dev.gradus.account.AccountId;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads grades from the gradings that count; nothing is kept twice. */
@ApplicationScoped
@Transactional
public class Grades {

  // A judge error has no score, so it never lowers a grade; among equals the earliest stands. What
  // was earned against a version that gave other points counts as the same share of today's.
  private static final String BEST =
      """
      SELECT DISTINCT ON (s.learner_id, c.slug, s.exercise_id)
             s.learner_id AS learner, c.slug AS course, x.slug AS exercise,
             CASE WHEN g.max_score = v.max_score OR g.max_score = 0 THEN g.score
                  ELSE CAST(round(CAST(g.score / g.max_score * v.max_score AS numeric), 2)
                            AS double precision) END AS score,
             v.max_score AS max_score, s.id AS submission
        FROM gradings g
        JOIN submissions s ON s.id = g.submission_id
        JOIN exercises x ON x.id = s.exercise_id
        JOIN courses c ON c.id = x.course_id
        JOIN exercise_versions v ON v.id = coalesce(x.current_version_id, g.exercise_version_id)
       WHERE g.counts AND g.score IS NOT NULL AND %s
       ORDER BY s.learner_id, c.slug, s.exercise_id, score DESC, s.id
      """;

  private static final String COLUMNS =
      """
      SELECT x.slug AS exercise, v.title AS title, v.max_score AS max_score
        FROM exercises x
        JOIN units u ON u.id = x.unit_id
        JOIN exercise_versions v ON v.id = x.current_version_id
       WHERE x.course_id = :course
       ORDER BY u.position, x.position, x.id
      """;

  private final Session database;
  private final Enrolments enrolments;

  Grades(Session database, Enrolments enrolments) {
    this.database = database;
    this.enrolments = enrolments;
  }

  /** A learner's own grades in all courses. */
  public List<Grade> of(AccountId learner) {
    return query(BEST.formatted("s.learner_id = :learner"))
        .setParameter("learner", learner.value())
        .getResultStream()
        .map(Grades::grade)
        .toList();
  }

  /** The grades of everyone in a course. */
  public Gradebook of(Course course) {
    var byLearner = new HashMap<Long, Map<String, Grade>>();
    query(BEST.formatted("x.course_id = :course"))
        .setParameter("course", course.id().value())
        .getResultStream()
        .forEach(
            row ->
                byLearner
                    .computeIfAbsent(row.get("learner", Long.class), _ -> new HashMap<>())
                    .put(row.get("exercise", String.class), grade(row)));
    return new Gradebook(
        course,
        columns(course),
        enrolments.learners(course.id()).stream()
            .map(
                learner ->
                    new Gradebook.Row(
                        learner, byLearner.getOrDefault(learner.id().value(), Map.of())))
            .toList());
  }

  private List<Gradebook.Column> columns(Course course) {
    return query(COLUMNS)
        .setParameter("course", course.id().value())
        .getResultStream()
        .map(
            row ->
                new Gradebook.Column(
                    row.get("exercise", String.class),
                    row.get("title", String.class),
                    row.get("max_score", Double.class)))
        .toList();
  }

  private NativeQuery<Tuple> query(String sql) {
    return database.createNativeQuery(sql, Tuple.class);
  }

  private static Grade grade(Tuple row) {
    return new Grade(
        row.get("course", String.class),
        row.get("exercise", String.class),
        row.get("score", Double.class),
        row.get("max_score", Double.class),
        new SubmissionId(row.get("submission", Long.class)));
  }
}
