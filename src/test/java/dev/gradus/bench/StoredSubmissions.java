package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.LearnerClient;
import dev.gradus.database.EmbeddedPostgresDriver;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * Many submissions of many learners in a server's database. One of each kind is handed in and
 * graded; the others are rows like it, of other learners and with another comment, so that no two
 * sources are the same.
 */
final class StoredSubmissions {

  private static final int PER_LEARNER = 20;

  private static final String LEARNERS =
      """
      INSERT INTO accounts (username, name, role)
      SELECT 'stored-' || n, 'Stored ' || n, 'LEARNER' FROM generate_series(1, %d) AS n
      """;

  private static final String COPIES =
      """
      WITH learners AS (
        SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM accounts
         WHERE username LIKE 'stored-%%'),
      added AS (
        INSERT INTO submissions
          (learner_id, exercise_id, exercise_version_id, number, source, submitted_at)
        SELECT l.id, s.exercise_id, s.exercise_version_id, n / %2$d %% %3$d + 1,
               replace(s.source, 'original', 'copy ' || n), s.submitted_at
          FROM submissions s, generate_series(0, %4$d - 1) AS n
          JOIN learners l ON l.place = n %% %2$d
         WHERE s.id = %1$d AND n %% 4 = %5$d
        RETURNING id),
      graded AS (
        INSERT INTO gradings (submission_id, exercise_version_id, counts, state, verdict, cause,
                              score, max_score, queued_at, started_at, finished_at)
        SELECT a.id, g.exercise_version_id, true, 'done', g.verdict, g.cause, g.score, g.max_score,
               g.queued_at, g.started_at, g.finished_at
          FROM added a, gradings g WHERE g.submission_id = %1$d AND g.counts
        RETURNING id)
      INSERT INTO test_results (grading_id, position, report)
      SELECT d.id, t.position, t.report
        FROM graded d, gradings g JOIN test_results t ON t.grading_id = g.id
       WHERE g.submission_id = %1$d AND g.counts
      """;

  private static final String GRADEBOOK =
      """
      SELECT count(*) AS learners, sum(best) AS points FROM (
        SELECT s.learner_id, max(g.score) AS best
          FROM submissions s JOIN gradings g ON g.submission_id = s.id AND g.counts
          JOIN accounts a ON a.id = s.learner_id AND a.username LIKE 'stored-%' GROUP BY 1) AS rows
      """;

  private static final String LOWERED =
      """
      SELECT count(*) FROM regrade_entries e JOIN gradings b ON b.id = e.before_id
        LEFT JOIN gradings n ON n.submission_id = e.submission_id AND n.counts
       WHERE n.score IS NULL OR n.score < b.score
      """;

  private static final String AUDIT =
      """
      SELECT string_agg('  ' || a.action || ' | ' || a.subject || ' | ' || a.details || ' | '
                        || coalesce(by.username, ''), E'\\n' ORDER BY a.id)
        FROM audit_entries a LEFT JOIN accounts by ON by.id = a.actor_id
       WHERE a.action LIKE '%regrade%' OR a.subject LIKE '%regrade%'
      """;

  private final String address;
  private final int many;
  private final Map<Kind, Double> points = new EnumMap<>(Kind.class);
  private final String before;

  private StoredSubmissions(Path home, LearnerClient learner, int many) throws Exception {
    this.address = "jdbc:embedded-postgresql:" + home.resolve("database");
    this.many = many;
    int learners = Math.max(4, many / PER_LEARNER / 4 * 4); // each of one kind
    query(LEARNERS.formatted(learners));
    for (var kind : Kind.values()) {
      var id = learner.submitted(kind.source("original"));
      points.put(kind, learner.submission(id, 60).getDouble("score"));
      query(COPIES.formatted(Long.parseLong(id), learners, many, many, kind.ordinal()));
    }
    this.before = gradebook();
  }

  /** Fills the database of a server that runs. */
  static StoredSubmissions fill(Path home, LearnerClient learner, int many) throws Exception {
    return new StoredSubmissions(home, learner, many);
  }

  /** How many learners have a grade, and the sum of their best points. */
  String gradebook() throws SQLException {
    return query(GRADEBOOK);
  }

  String before() {
    return before;
  }

  /** A quarter of each kind: what was near loses, what was rounded wins, the rest stays. */
  void assertPreview(JsonObject regrade) {
    int quarter = many / 4;
    assertThat(regrade.getInteger("total")).isGreaterThanOrEqualTo(many);
    assertThat(regrade.getInteger("down")).isEqualTo(quarter + 1);
    assertThat(regrade.getInteger("up")).isEqualTo(quarter + 1);
  }

  void assertNobodyLost() throws SQLException {
    assertThat(query(LOWERED)).isEqualTo("0");
  }

  String audit() throws SQLException {
    return query(AUDIT);
  }

  private String query(String sql) throws SQLException {
    try (Connection database = new EmbeddedPostgresDriver().connect(address, new Properties());
        var statement = database.createStatement()) {
      if (!statement.execute(sql)) {
        return statement.getUpdateCount() + " rows";
      }
      try (var rows = statement.getResultSet()) {
        rows.next();
        var line = new StringBuilder(String.valueOf(rows.getString(1)));
        for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(", ").append(rows.getMetaData().getColumnLabel(i)).append(' ');
          line.append(rows.getString(i));
        }
        return line.toString();
      }
    }
  }
}
