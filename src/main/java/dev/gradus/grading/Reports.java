package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.course.Sight;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Submissions with the state of their gradings, as pages and the REST contract show them. */
@ApplicationScoped
@Transactional
public class Reports {

  private static final String SELECT =
      """
      SELECT s.id AS id, c.slug AS course, x.slug AS exercise, v.number AS version,
             a.username AS learner, s.number AS number, g.id AS grading, g.state AS state,
             g.verdict AS verdict, g.cause AS cause, g.score AS score, g.max_score AS max_score,
             CAST(g.diagnostics AS text) AS diagnostics, g.note AS note, s.submitted_at AS submitted_at,
             g.finished_at AS finished_at,
             (SELECT CAST(coalesce(jsonb_agg(t.report ORDER BY t.position), '[]') AS text)
                FROM test_results t WHERE t.grading_id = g.id) AS tests
        FROM submissions s
        JOIN gradings g ON g.submission_id = s.id AND g.counts
        JOIN exercises x ON x.id = s.exercise_id
        JOIN courses c ON c.id = x.course_id
        JOIN exercise_versions v ON v.id = g.exercise_version_id
        JOIN accounts a ON a.id = s.learner_id
      """;

  private static final String WANTED =
      """
      WHERE s.exercise_id = :exercise
        AND (:all OR s.learner_id IN (:seen))
        AND (:learner = '' OR position(:learner IN a.username) > 0)
        AND (:verdict = '' OR g.verdict = :verdict)
        AND (:failed = '' OR EXISTS (
              SELECT FROM test_results t
               WHERE t.grading_id = g.id AND t.report ->> 'name' = :failed
                 AND t.report ->> 'verdict' <> 'Accepted'))
      ORDER BY s.id DESC
      """;

  private final Session database;
  private final QueuePlaces places;
  private final ReportJson json;

  Reports(Session database, QueuePlaces places, ReportJson json) {
    this.database = database;
    this.places = places;
    this.json = json;
  }

  public Optional<SubmissionReport> find(SubmissionId submission) {
    return all(query("WHERE s.id = :id").setParameter("id", submission.value())).stream()
        .findFirst();
  }

  /** A learner's submissions to an exercise, newest first. */
  public List<SubmissionReport> of(ExerciseId exercise, AccountId learner) {
    return all(
        query("WHERE s.exercise_id = :exercise AND s.learner_id = :learner ORDER BY s.number DESC")
            .setParameter("exercise", exercise.value())
            .setParameter("learner", learner.value()));
  }

  /**
   * Which submissions to an exercise; a text that is empty asks for nothing.
   *
   * @param learner part of a username
   * @param failed the name of a test that they fail
   */
  public record Wanted(String learner, String verdict, String failed) {}

  /** The latest submissions to an exercise of all learners who are seen, newest first. */
  public List<SubmissionReport> of(ExerciseId exercise, Sight sight, int limit) {
    return of(exercise, new Wanted("", "", ""), sight, limit);
  }

  /** Those of them that are wanted. */
  public List<SubmissionReport> of(ExerciseId exercise, Wanted wanted, Sight sight, int limit) {
    return all(
        query(WANTED)
            .setParameter("exercise", exercise.value())
            .setParameter("all", sight.all())
            .setParameterList("seen", Seen.ids(sight))
            .setParameter("learner", wanted.learner())
            .setParameter("verdict", wanted.verdict())
            .setParameter("failed", wanted.failed())
            .setMaxResults(limit));
  }

  /** A learner's latest submissions in all courses, newest first. */
  public List<SubmissionReport> latest(AccountId learner, int limit) {
    return all(
        query("WHERE s.learner_id = :learner ORDER BY s.id DESC")
            .setParameter("learner", learner.value())
            .setMaxResults(limit));
  }

  private NativeQuery<Tuple> query(String condition) {
    return database.createNativeQuery(SELECT + condition, Tuple.class);
  }

  private List<SubmissionReport> all(NativeQuery<Tuple> query) {
    return query.getResultList().stream().map(this::report).toList();
  }

  private SubmissionReport report(Tuple row) {
    var read = GradingState.of(row.get("state", String.class));
    var place =
        read == GradingState.QUEUED
            ? places.of(new GradingId(row.get("grading", Long.class)))
            : Optional.<QueuePlaces.Place>empty();
    // What has left the queue since the row was read is in work.
    var state = read == GradingState.QUEUED && place.isEmpty() ? GradingState.RUNNING : read;
    return new SubmissionReport(
        Optional.of(row.get("id").toString()),
        row.get("course", String.class),
        row.get("exercise", String.class),
        row.get("version", Integer.class),
        row.get("learner", String.class),
        Optional.of(row.get("number", Integer.class)),
        state,
        Optional.ofNullable(row.get("verdict", String.class)).map(Verdict::of),
        Optional.ofNullable(row.get("cause", String.class)).map(Verdict::of),
        Optional.ofNullable(row.get("score", Double.class)),
        Optional.of(row.get("max_score", Double.class)),
        place.map(QueuePlaces.Place::position),
        place.flatMap(QueuePlaces.Place::seconds),
        Optional.of(row.get("submitted_at", Instant.class)),
        Optional.ofNullable(row.get("finished_at", Instant.class)),
        json.tests(row.get("tests", String.class)),
        json.diagnostics(row.get("diagnostics", String.class)),
        Optional.ofNullable(row.get("note", String.class)));
  }
}
