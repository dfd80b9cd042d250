package dev.gradus.gradebook;

import dev.gradus.account.Account;
import dev.gradus.submission.SubmissionId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads grades by one statement, whatever their number, without a detour over entities. */
final class GradeRows {

  // Best and override of each learner and exercise; among equals the earliest submission stands.
  private static final String SQL =
      """
      WITH best AS (
        SELECT DISTINCT ON (t.learner_id, t.exercise_id) t.*
          FROM graded_attempts t
         WHERE %s
         ORDER BY t.learner_id, t.exercise_id, t.score DESC, t.submission_id),
      overridden AS (
        SELECT t.learner_id, t.exercise_id, t.score, t.reason
          FROM grade_overrides t JOIN exercises x ON x.id = t.exercise_id
         WHERE %s)
      SELECT coalesce(b.learner_id, o.learner_id) AS learner, c.slug AS course, x.slug AS exercise,
             coalesce(a.points, v.max_score, b.earned_of, 0) AS max_score, b.submission_id,
             b.earned, b.earned_of, b.days_late, b.penalty, b.score, o.score AS set_score, o.reason
        FROM best b
        FULL JOIN overridden o ON o.learner_id = b.learner_id AND o.exercise_id = b.exercise_id
        JOIN exercises x ON x.id = coalesce(b.exercise_id, o.exercise_id)
        JOIN courses c ON c.id = x.course_id
        LEFT JOIN assignments a ON a.exercise_id = x.id
        LEFT JOIN exercise_versions v ON v.id = x.current_version_id
       ORDER BY c.slug, x.slug
      """;

  private static final String OF_LEARNER = SQL.formatted("t.learner_id = ?", "t.learner_id = ?");

  private static final String OF_COURSE = SQL.formatted("t.course_id = ?", "x.course_id = ?");

  private static final String OF_SOME =
      SQL.formatted(
          "t.course_id = ? AND t.learner_id = ANY (?)",
          "x.course_id = ? AND t.learner_id = ANY (?)");

  // Only what puts learners in order: the sum of all that stands, or what stands in one exercise.
  // Rounded, since the same points summed up in another order differ in their last bits.
  private static final String TOTALS =
      """
      WITH best AS (
        SELECT t.learner_id, t.exercise_id, max(t.score) AS score
          FROM graded_attempts t
         WHERE t.course_id = ? AND (? = '' OR t.exercise_id = (
               SELECT x.id FROM exercises x WHERE x.course_id = t.course_id AND x.slug = ?))
         GROUP BY t.learner_id, t.exercise_id),
      overridden AS (
        SELECT t.learner_id, t.exercise_id, t.score
          FROM grade_overrides t JOIN exercises x ON x.id = t.exercise_id
         WHERE x.course_id = ? AND (? = '' OR x.slug = ?))
      SELECT coalesce(b.learner_id, o.learner_id) AS learner,
             round(CAST(sum(coalesce(o.score, b.score)) AS numeric), 4) AS total
        FROM best b
        FULL JOIN overridden o ON o.learner_id = b.learner_id AND o.exercise_id = b.exercise_id
       GROUP BY 1
      """;

  private GradeRows() {}

  /** A grade, and the number of the account whose it is. */
  record Row(long learner, Grade grade) {}

  static List<Row> ofLearner(Connection connection, long learner) throws SQLException {
    return read(connection, OF_LEARNER, learner, learner);
  }

  static List<Row> ofCourse(Connection connection, long course) throws SQLException {
    return read(connection, OF_COURSE, course, course);
  }

  /** The grades of some learners of a course. */
  static List<Row> ofSome(Connection connection, long course, List<Account> learners)
      throws SQLException {
    Array ids =
        connection.createArrayOf(
            "bigint", learners.stream().map(learner -> learner.id().value()).toArray());
    return read(connection, OF_SOME, course, ids, course, ids);
  }

  /** The totals of a course by learner, of one exercise if its slug is not empty. */
  static Map<Long, Double> totals(Connection connection, long course, String exercise)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TOTALS)) {
      for (int part = 0; part < 2; part++) {
        statement.setLong(3 * part + 1, course);
        statement.setString(3 * part + 2, exercise);
        statement.setString(3 * part + 3, exercise);
      }
      var totals = new HashMap<Long, Double>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          totals.put(found.getLong("learner"), found.getDouble("total"));
        }
      }
      return totals;
    }
  }

  private static List<Row> read(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.setFetchSize(2000);
      var rows = new ArrayList<Row>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(new Row(found.getLong("learner"), grade(found)));
        }
      }
      return rows;
    }
  }

  private static Grade grade(ResultSet row) throws SQLException {
    return new Grade(
        row.getString("course").intern(),
        row.getString("exercise").intern(),
        row.getDouble("max_score"),
        earned(row),
        byHand(row));
  }

  private static Optional<Grade.Earned> earned(ResultSet row) throws SQLException {
    long submission = row.getLong("submission_id");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Grade.Earned(
                new SubmissionId(submission),
                row.getDouble("earned"),
                row.getDouble("earned_of"),
                new Grade.Late(row.getInt("days_late"), row.getDouble("penalty")),
                row.getDouble("score")));
  }

  private static Optional<Grade.ByHand> byHand(ResultSet row) throws SQLException {
    double score = row.getDouble("set_score");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Grade.ByHand(score, row.getString("reason")));
  }
}
