package dev.gradus.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/**
 * Grades a submission in shadow, against the version of its regrade. Where an identical source was
 * run on the same variant before, in the same regrade, its result is taken over.
 */
@ApplicationScoped
class RegradeWork {

  /** Verdicts that may come from the machine: who got one of these is run, not compared. */
  private static final Set<Verdict> OF_THE_MACHINE =
      Set.of(
          Verdict.JUDGE_ERROR,
          Verdict.TIME_LIMIT_EXCEEDED,
          Verdict.MEMORY_LIMIT_EXCEEDED,
          Verdict.OUTPUT_LIMIT_EXCEEDED,
          Verdict.RUNTIME_ERROR,
          Verdict.SKIPPED);

  private static final String ENTRY =
      """
      UPDATE regrade_entries SET variant = :variant WHERE grading_id = :grading
      RETURNING regrade_id
      """;

  private static final String REGRADE_OF =
      "SELECT regrade_id FROM regrade_entries WHERE grading_id = :grading";

  private static final String IDENTICAL =
      """
      SELECT g.id AS id, g.verdict AS verdict, g.cause AS cause, g.score AS score,
             CAST(g.diagnostics AS text) AS diagnostics,
             (SELECT CAST(coalesce(jsonb_agg(t.report ORDER BY t.position), '[]') AS text)
                FROM test_results t WHERE t.grading_id = g.id) AS tests
        FROM regrade_entries mine
        JOIN regrade_entries other ON other.regrade_id = mine.regrade_id
         AND other.source_hash = mine.source_hash AND other.variant = mine.variant
         AND other.same_as IS NULL
        JOIN gradings g ON g.id = other.grading_id AND g.state = 'done' AND g.score IS NOT NULL
       WHERE mine.grading_id = :grading AND g.id <> :grading
       ORDER BY g.id LIMIT 1
      """;

  private static final String TAKEN_OVER =
      "UPDATE regrade_entries SET same_as = :other WHERE grading_id = :grading";

  private final SubmissionWork submissions;
  private final Gradings gradings;
  private final RegradeQueue queue;
  private final ReportJson json;
  private final Session database;

  RegradeWork(
      SubmissionWork submissions,
      Gradings gradings,
      RegradeQueue queue,
      ReportJson json,
      Session database) {
    this.submissions = submissions;
    this.gradings = gradings;
    this.queue = queue;
    this.json = json;
    this.database = database;
  }

  GradingResult grade(Job job, Grader grader) {
    var grading = job.grading().orElseThrow();
    return identical(grading, submissions.variant(job))
        .orElseGet(() -> submissions.grade(job, grader));
  }

  /** Records the result, ends the job and queues the next, all or nothing. */
  @Transactional
  void record(Job job, GradingResult result) {
    var grading = job.grading().orElseThrow();
    gradings.finish(job, result);
    long regrade =
        database
            .createNativeQuery(REGRADE_OF, Long.class)
            .setParameter("grading", grading.value())
            .getSingleResult();
    queue.feed(new RegradeId(regrade));
  }

  /** Feeds regrades that stand still. */
  void goOn() {
    queue.feedStalled();
  }

  @Transactional
  Optional<GradingResult> identical(GradingId grading, int variant) {
    database
        .createNativeQuery(ENTRY, Long.class)
        .setParameter("variant", variant)
        .setParameter("grading", grading.value())
        .getSingleResult();
    var found =
        database
            .createNativeQuery(IDENTICAL, Tuple.class)
            .setParameter("grading", grading.value())
            .getResultStream()
            .findFirst();
    return found
        .map(this::result)
        .filter(RegradeWork::isOfTheSource)
        .map(
            result -> {
              takenOver(grading, found.orElseThrow().get("id", Long.class));
              return result;
            });
  }

  private void takenOver(GradingId grading, long other) {
    database
        .createNativeMutationQuery(TAKEN_OVER)
        .setParameter("other", other)
        .setParameter("grading", grading.value())
        .executeUpdate();
  }

  private GradingResult result(Tuple row) {
    return new GradingResult(
        Verdict.of(row.get("verdict", String.class)),
        Optional.ofNullable(row.get("cause", String.class)).map(Verdict::of),
        Optional.of(row.get("score", Double.class)),
        json.tests(row.get("tests", String.class)),
        json.diagnostics(row.get("diagnostics", String.class)),
        Optional.empty());
  }

  private static boolean isOfTheSource(GradingResult result) {
    return !OF_THE_MACHINE.contains(result.verdict())
        && result.tests().stream().map(TestReport::verdict).noneMatch(OF_THE_MACHINE::contains);
  }
}
