package dev.gradus.grading;

import dev.gradus.course.Sight;
import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts how learners fare, from what was graded. */
@ApplicationScoped
@Transactional
public class Statistics {

  /** Learners who handed in this often or more are counted together. */
  public static final int MANY = 10;

  private static final int STEP = 10;
  private static final int FULL = 100;

  private static final String SCORES =
      """
      SELECT CAST(floor(share * 10) * 10 AS int) AS number, CAST(count(*) AS int) AS learners
        FROM (SELECT max(CASE WHEN g.max_score = 0 THEN 1 ELSE g.score / g.max_score END) AS share
                FROM submissions s JOIN gradings g ON g.submission_id = s.id AND g.counts
               WHERE s.exercise_id = :exercise AND (:all OR s.learner_id IN (:seen))
                 AND g.score IS NOT NULL
               GROUP BY s.learner_id) best
       GROUP BY 1
      """;

  private static final String ATTEMPTS =
      """
      SELECT CAST(least(number, :many) AS int) AS number, CAST(count(*) AS int) AS learners
        FROM (SELECT count(*) AS number FROM submissions
               WHERE exercise_id = :exercise AND (:all OR learner_id IN (:seen))
               GROUP BY learner_id) tries
       GROUP BY 1
      """;

  private static final String SUBMISSIONS =
      """
      SELECT count(*) FROM submissions
       WHERE exercise_id = :exercise AND (:all OR learner_id IN (:seen))
      """;

  private static final String TESTS =
      """
      WITH best AS (
        SELECT DISTINCT ON (s.learner_id) g.id
          FROM submissions s JOIN gradings g ON g.submission_id = s.id AND g.counts
         WHERE s.exercise_id = :exercise AND (:all OR s.learner_id IN (:seen))
                 AND g.score IS NOT NULL
         ORDER BY s.learner_id, g.score / nullif(g.max_score, 0) DESC NULLS LAST, s.id)
      SELECT t.report ->> 'name' AS name, min(t.report ->> 'show') AS show,
             CAST(count(*) AS int) AS learners,
             CAST(count(*) FILTER (WHERE t.report ->> 'verdict' = 'Accepted') AS int) AS passed
        FROM best b JOIN test_results t ON t.grading_id = b.id
       GROUP BY 1
       ORDER BY min(t.position), 1
      """;

  private final Session database;

  Statistics(Session database) {
    this.database = database;
  }

  /** The numbers of those learners who are seen. */
  public ExerciseStatistics of(ExerciseId exercise, Sight sight) {
    var whose = new Whose(exercise, sight);
    var scores = counts(whose.query(database, SCORES, Tuple.class));
    var attempts = counts(whose.query(database, ATTEMPTS, Tuple.class).setParameter("many", MANY));
    return new ExerciseStatistics(
        scores.values().stream().mapToInt(Integer::intValue).sum(),
        submissions(whose),
        IntStream.rangeClosed(0, FULL / STEP)
            .map(tenth -> tenth * STEP)
            .mapToObj(from -> new ExerciseStatistics.Share(from, scores.getOrDefault(from, 0)))
            .toList(),
        IntStream.rangeClosed(1, MANY)
            .mapToObj(n -> new ExerciseStatistics.Attempts(n, attempts.getOrDefault(n, 0)))
            .toList(),
        tests(whose));
  }

  /** Which submissions are counted. */
  private record Whose(ExerciseId exercise, Sight sight) {

    <T> NativeQuery<T> query(Session database, String sql, Class<T> row) {
      return database
          .createNativeQuery(sql, row)
          .setParameter("exercise", exercise.value())
          .setParameter("all", sight.all())
          .setParameterList("seen", Seen.ids(sight));
    }
  }

  private int submissions(Whose whose) {
    return whose.query(database, SUBMISSIONS, Long.class).getSingleResult().intValue();
  }

  private static Map<Integer, Integer> counts(NativeQuery<Tuple> query) {
    return query
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get("number", Integer.class),
                row -> row.get("learners", Integer.class)));
  }

  private List<ExerciseStatistics.TestOutcome> tests(Whose whose) {
    return whose
        .query(database, TESTS, Tuple.class)
        .getResultStream()
        .map(
            row ->
                new ExerciseStatistics.TestOutcome(
                    row.get("name", String.class),
                    row.get("show", String.class),
                    row.get("learners", Integer.class),
                    row.get("passed", Integer.class)))
        .toList();
  }
}
