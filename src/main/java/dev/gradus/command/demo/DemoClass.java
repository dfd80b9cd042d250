package dev.gradus.command.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A course with made-up learners, due times and graded submissions. Every number is a hash of the
 * seed and of what it is about, so that nothing depends on the order in which rows are made. No
 * account can sign in, and nothing waits to be graded.
 */
public final class DemoClass {

  /** The permanent name of the course. */
  public static final String COURSE = "demo-class";

  private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

  /** Exercises of the other courses are taken over in turn, as often as it needs. */
  private static final List<String> FILL =
      List.of(
          """
          CREATE OR REPLACE FUNCTION pg_temp.chance(about text, seed bigint) RETURNS double precision
          LANGUAGE sql IMMUTABLE AS
          $$ SELECT (hashtextextended(about, seed) & 1073741823) / 1073741823.0 $$
          """,
          """
          WITH made AS (
            INSERT INTO courses (slug, title, summary, time_zone, late_per_day, late_at_most,
                                 grace_minutes)
            VALUES ('demo-class', 'A class of made-up learners',
                    'Filled by the demo command, to see pages at the size of a real class.',
                    'Europe/Berlin', 10, 50, 15) RETURNING id),
          teaching AS (
            INSERT INTO enrolments (course_id, account_id, role)
            SELECT made.id, a.id, a.role FROM made, accounts a
             WHERE a.role IN ('INSTRUCTOR', 'ASSISTANT'))
          INSERT INTO units (course_id, position, title) SELECT id, 0, 'Exercises' FROM made
          """,
          """
          WITH source AS (
            SELECT v.*, row_number() OVER (ORDER BY c.slug, u.position, x.position, x.id) - 1 AS n,
                   count(*) OVER () AS all_of_them
              FROM exercises x
              JOIN courses c ON c.id = x.course_id AND c.slug <> 'demo-class'
              JOIN units u ON u.id = x.unit_id
              JOIN exercise_versions v ON v.id = x.current_version_id
             WHERE x.owner <> 'course'),
          made AS (
            INSERT INTO exercises (course_id, slug, unit_id, position, owner)
            SELECT c.id, s.slug || CASE WHEN i.n < s.all_of_them THEN ''
                                        ELSE '-' || i.n / s.all_of_them + 1 END, u.id, i.n, 'web'
              FROM generate_series(0, :exercises - 1) AS i(n)
              JOIN source s ON s.n = i.n % s.all_of_them
              JOIN courses c ON c.slug = 'demo-class'
              JOIN units u ON u.course_id = c.id
            RETURNING id, position)
          INSERT INTO exercise_versions (exercise_id, slug, number, content_hash, folder, title,
                                         max_score, variants, secret, published_at)
          SELECT m.id, s.slug, 1, s.content_hash, s.folder,
                 s.title || CASE WHEN m.position < s.all_of_them THEN ''
                                 ELSE ' ' || m.position / s.all_of_them + 1 END,
                 s.max_score, s.variants, s.secret, now()
            FROM made m JOIN source s ON s.n = m.position % s.all_of_them
          """,
          """
          UPDATE exercises x SET current_version_id = v.id
            FROM exercise_versions v, courses c
           WHERE v.exercise_id = x.id AND c.id = x.course_id AND c.slug = 'demo-class'
          """,
          """
          INSERT INTO variants (exercise_version_id, number, content)
          SELECT v.id, r.number, r.content
            FROM exercises x
            JOIN courses c ON c.id = x.course_id AND c.slug = 'demo-class'
            JOIN exercise_versions v ON v.id = x.current_version_id
            JOIN LATERAL (SELECT min(o.id) AS id FROM exercise_versions o
                           WHERE o.content_hash = v.content_hash AND o.slug = v.slug
                             AND o.exercise_id <> x.id
                             AND EXISTS (SELECT FROM variants w
                                          WHERE w.exercise_version_id = o.id)) o ON true
            JOIN variants r ON r.exercise_version_id = o.id
          """,
          """
          INSERT INTO assignments (exercise_id, points, due_at, closes_at)
          SELECT x.id, CASE WHEN x.position % 4 = 1 THEN 10 END, due.at, due.at + interval '28 days'
            FROM exercises x JOIN courses c ON c.id = x.course_id AND c.slug = 'demo-class'
           CROSS JOIN LATERAL (
             SELECT date_trunc('day', now()) + make_interval(days => 3 * x.position + 6
                    - 3 * :exercises, hours => 22, mins => 59) AS at) due
          """,
          """
          WITH made AS (
            INSERT INTO accounts (username, name, role)
            SELECT 'demo-' || lpad(n::text, 5, '0'),
                   (CAST(:first AS text[]))[1 + floor(pg_temp.chance('first' || n, :seed) * 39.99)]
                   || ' ' ||
                   (CAST(:last AS text[]))[1 + floor(pg_temp.chance('last' || n, :seed) * 39.99)],
                   'LEARNER'
              FROM generate_series(1, :learners) AS i(n)
                ON CONFLICT (username) DO NOTHING)
          SELECT 1
          """,
          """
          INSERT INTO enrolments (course_id, account_id, role)
          SELECT c.id, a.id, 'LEARNER' FROM courses c, accounts a
           WHERE c.slug = 'demo-class' AND a.username ~ '^demo-[0-9]{5}$'
             AND right(a.username, 5)::int <= :learners
          """,
          """
          WITH pair AS (
            SELECT a.id AS learner, x.id AS exercise, v.id AS version, v.max_score AS points,
                   s.due_at, a.username || ' ' || x.slug AS about,
                   pg_temp.chance('skill' || a.username, :seed) AS skill,
                   x.position::float / :exercises AS difficulty
              FROM courses c
              JOIN enrolments e ON e.course_id = c.id AND e.role = 'LEARNER'
              JOIN accounts a ON a.id = e.account_id
              JOIN exercises x ON x.course_id = c.id
              JOIN exercise_versions v ON v.id = x.current_version_id
              JOIN assignments s ON s.exercise_id = x.id
             WHERE c.slug = 'demo-class'),
          tried AS (
            SELECT p.*, t.number,
                   least(1, 0.25 + p.skill * 0.6 - p.difficulty * 0.3 + t.number * 0.15
                            + 0.5 * pg_temp.chance('share' || about || t.number, :seed)) AS share,
                   p.due_at + make_interval(secs => t.number * 4000 + 86400
                     * (2.3 - 7 * pg_temp.chance('time' || about, :seed))) AS at
              FROM pair p CROSS JOIN LATERAL generate_series(
                     1, 1 + floor(2.2 * pg_temp.chance('tries' || about, :seed))::int) AS t(number)
             WHERE pg_temp.chance('tried' || about, :seed)
                   < 0.75 + 0.3 * p.skill - 0.35 * p.difficulty),
          made AS (
            INSERT INTO submissions (learner_id, exercise_id, exercise_version_id, number, source,
                                     submitted_at)
            SELECT learner, exercise, version, number, :source, least(at, now()) FROM tried
            RETURNING id, learner_id, exercise_id, exercise_version_id, number, submitted_at),
          scored AS (
            SELECT m.*, t.points, greatest(0, floor(t.share * t.points + 0.01)) AS score
              FROM made m
              JOIN tried t ON t.learner = m.learner_id AND t.exercise = m.exercise_id
                          AND t.number = m.number)
          INSERT INTO gradings (submission_id, exercise_version_id, counts, state, verdict, cause,
                                score, max_score, queued_at, started_at, finished_at)
          SELECT id, exercise_version_id, true, 'done',
                 CASE WHEN score >= points THEN 'Accepted' WHEN score > 0 THEN 'PartiallyAccepted'
                      ELSE 'WrongAnswer' END,
                 CASE WHEN score < points THEN 'WrongAnswer' END,
                 score, points, submitted_at, submitted_at, submitted_at
            FROM scored
          """,
          """
          INSERT INTO test_results (grading_id, position, report)
          SELECT g.id, t.position, jsonb_build_object(
                   'name', t.name, 'show', CASE WHEN t.position = 0 THEN 'sample' ELSE 'secret' END,
                   'verdict', CASE WHEN pass.ed THEN 'Accepted' ELSE 'WrongAnswer' END,
                   'points', CASE WHEN pass.ed THEN 1 ELSE 0 END, 'maxPoints', 1)
            FROM gradings g
            JOIN submissions s ON s.id = g.submission_id
            JOIN exercises x ON x.id = s.exercise_id AND x.position < 3
            JOIN courses c ON c.id = x.course_id AND c.slug = 'demo-class'
           CROSS JOIN (VALUES (0, 'lesson', 0), (1, 'small numbers', 0.3), (2, 'many shapes', 0.6),
                              (3, 'special values', 0.9)) AS t(position, name, least)
           CROSS JOIN LATERAL (SELECT g.score >= t.least * g.max_score AS ed) pass
          """,
          """
          INSERT INTO grade_overrides (exercise_id, learner_id, score, reason, set_by, set_at)
          SELECT x.id, e.account_id, least(5, v.max_score), 'Shown in the seminar, on paper.',
                 NULL, now()
            FROM courses c
            JOIN enrolments e ON e.course_id = c.id AND e.role = 'LEARNER'
            JOIN exercises x ON x.course_id = c.id
            JOIN exercise_versions v ON v.id = x.current_version_id
           WHERE c.slug = 'demo-class'
             AND pg_temp.chance('hand' || e.account_id || x.slug, :seed) < 0.003
          """);

  private static final List<String> STATISTICS =
      List.of("ANALYZE submissions", "ANALYZE gradings", "ANALYZE enrolments", "ANALYZE accounts");

  private static final String EXERCISES =
      "(SELECT x.id FROM exercises x JOIN courses c ON c.id = x.course_id"
          + " WHERE c.slug = 'demo-class')";

  private static final String SUBMISSIONS =
      "(SELECT id FROM submissions WHERE exercise_id IN " + EXERCISES + ")";

  private static final String DEMO_COURSE = "(SELECT id FROM courses WHERE slug = 'demo-class')";

  private static final List<String> REMOVE =
      List.of(
          "DELETE FROM grade_overrides WHERE exercise_id IN " + EXERCISES,
          "DELETE FROM extensions WHERE exercise_id IN " + EXERCISES,
          "DELETE FROM assignments WHERE exercise_id IN " + EXERCISES,
          "DELETE FROM drafts WHERE exercise_id IN " + EXERCISES,
          "DELETE FROM test_results WHERE grading_id IN"
              + " (SELECT id FROM gradings WHERE submission_id IN "
              + SUBMISSIONS
              + ")",
          "DELETE FROM gradings WHERE submission_id IN " + SUBMISSIONS,
          "DELETE FROM submissions WHERE exercise_id IN " + EXERCISES,
          "UPDATE exercises SET current_version_id = NULL WHERE id IN " + EXERCISES,
          "DELETE FROM variants WHERE exercise_version_id IN"
              + " (SELECT id FROM exercise_versions WHERE exercise_id IN "
              + EXERCISES
              + ")",
          "DELETE FROM exercise_versions WHERE exercise_id IN " + EXERCISES,
          "DELETE FROM exercises WHERE course_id IN " + DEMO_COURSE,
          "DELETE FROM units WHERE course_id IN " + DEMO_COURSE,
          "DELETE FROM enrolments WHERE course_id IN " + DEMO_COURSE,
          "DELETE FROM courses WHERE slug = 'demo-class'",
          "DELETE FROM accounts WHERE username ~ '^demo-[0-9]{5}$' AND password_hash IS NULL");

  private final Connection database;

  public DemoClass(Connection database) {
    this.database = database;
  }

  /** Whether the course is there. */
  public boolean exists() throws SQLException {
    return count("SELECT count(*) FROM courses WHERE slug = 'demo-class'") > 0;
  }

  /** Whether it is held again in another term, whose exercises take their versions from here. */
  public boolean isHeldAgain() throws SQLException {
    return count(
            "SELECT count(*) FROM exercises x JOIN exercises s ON s.id = x.source_id"
                + " WHERE s.course_id IN "
                + DEMO_COURSE)
        > 0;
  }

  /** Whether there is any published exercise to take over. */
  public boolean canBeFilled() throws SQLException {
    return count("SELECT count(*) FROM exercises WHERE current_version_id IS NOT NULL") > 0;
  }

  /** Makes all of it, or nothing, and returns the number of submissions. */
  public long fill(DemoOptions options) throws SQLException {
    database.setAutoCommit(false);
    var values =
        Map.<String, Object>of(
            "learners",
            options.learners(),
            "exercises",
            options.exercises(),
            "seed",
            options.seed(),
            "first",
            DemoNames.FIRST,
            "last",
            DemoNames.LAST,
            "source",
            DemoNames.SOURCE);
    for (var sql : FILL) {
      execute(sql, values);
    }
    database.commit();
    for (var sql : STATISTICS) {
      execute(sql, Map.of());
    }
    database.commit();
    return count(
        "SELECT count(*) FROM submissions s JOIN exercises x ON x.id = s.exercise_id"
            + " JOIN courses c ON c.id = x.course_id WHERE c.slug = 'demo-class'");
  }

  /** Takes all of it away again. */
  public void remove() throws SQLException {
    database.setAutoCommit(false);
    for (var sql : REMOVE) {
      execute(sql, Map.of());
    }
    database.commit();
  }

  private void execute(String sql, Map<String, Object> values) throws SQLException {
    var plain = PARAMETER.matcher(sql.replace("::", "\0")).replaceAll("?").replace("\0", "::");
    try (PreparedStatement statement = database.prepareStatement(plain)) {
      int index = 0;
      for (var name = PARAMETER.matcher(sql.replace("::", "  ")); name.find(); ) {
        statement.setObject(++index, values.get(name.group(1)));
      }
      statement.execute();
    }
  }

  private long count(String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
