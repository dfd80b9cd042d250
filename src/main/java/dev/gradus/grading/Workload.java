package dev.gradus.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;

/** How much there is to do for all graders together, and how fast it is done. */
@ApplicationScoped
@Transactional
public class Workload {

  private static final String WAITING =
      """
      SELECT kind, CAST(count(*) FILTER (WHERE state = 'queued') AS int) AS queued,
             CAST(count(*) FILTER (WHERE state = 'running') AS int) AS running,
             CAST(coalesce(extract(epoch FROM :now - min(queued_at) FILTER (WHERE state = 'queued')), 0)
                  AS double precision) AS oldest
        FROM jobs WHERE state <> 'done' GROUP BY kind, priority ORDER BY priority, kind
      """;

  // What a regrade grades anew waits behind learners, so it would say nothing of their waiting.
  private static final String GRADED =
      """
      SELECT CAST(count(*) AS int) AS graded,
             CAST(count(*) FILTER (WHERE verdict = :judgeError) AS int) AS judge_errors,
             coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY waited), 0) AS wait_median,
             coalesce(percentile_cont(0.95) WITHIN GROUP (ORDER BY waited), 0) AS wait_most,
             coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY took), 0) AS take_median,
             coalesce(percentile_cont(0.95) WITHIN GROUP (ORDER BY took), 0) AS take_most
        FROM (SELECT verdict,
                     CAST(extract(epoch FROM started_at - queued_at) AS double precision) AS waited,
                     CAST(extract(epoch FROM finished_at - started_at) AS double precision) AS took
                FROM gradings g
               WHERE state = 'done' AND started_at IS NOT NULL AND finished_at > :since
                 AND NOT EXISTS (SELECT FROM regrade_entries e WHERE e.grading_id = g.id)) ended
      """;

  private static final List<Duration> WINDOWS =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

  private final Session database;
  private final Clock clock;

  Workload(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Jobs of one kind that are not done; the oldest of those that wait has done so since. */
  public record Waiting(String kind, int queued, int running, Duration oldest) {}

  /** A part of the times of many: half of them took no longer, and 95 of 100. */
  public record Times(Duration median, Duration most) {

    private static Times of(Tuple row, String what) {
      return new Times(
          seconds(row.get(what + "_median", Double.class)),
          seconds(row.get(what + "_most", Double.class)));
    }
  }

  /** Submissions that were graded within some time until now. */
  public record Graded(
      Duration within, int submissions, int judgeErrors, Times waited, Times took) {}

  /** What waits or is being done, the most urgent kind first. */
  public List<Waiting> waiting() {
    return database
        .createNativeQuery(WAITING, Tuple.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(
            row ->
                new Waiting(
                    row.get("kind", String.class),
                    row.get("queued", Integer.class),
                    row.get("running", Integer.class),
                    seconds(row.get("oldest", Double.class))))
        .toList();
  }

  /** Within the last hour, day and week. */
  public List<Graded> graded() {
    return WINDOWS.stream().map(this::graded).toList();
  }

  private Graded graded(Duration within) {
    var row =
        database
            .createNativeQuery(GRADED, Tuple.class)
            .setParameter("since", clock.instant().minus(within))
            .setParameter("judgeError", Verdict.JUDGE_ERROR.label())
            .getSingleResult();
    return new Graded(
        within,
        row.get("graded", Integer.class),
        row.get("judge_errors", Integer.class),
        Times.of(row, "wait"),
        Times.of(row, "take"));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(1000 * Math.max(0, seconds)));
  }
}
