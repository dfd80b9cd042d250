package dev.gradus.grading;

import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** Reports that are waited for: a page or a script sees a verdict when it falls. */
@ApplicationScoped
public class LiveReports {

  /** One who sees each change also sees the place in the queue, which nobody announces. */
  private static final Duration SEEN = Duration.ofSeconds(1);

  /** One who waits for the verdict only would look for nothing until then. */
  private static final Duration UNSEEN = Duration.ofSeconds(4);

  /** What was handed in a moment ago has no verdict yet, unless there is word of one. */
  private static final Duration TOO_EARLY = Duration.ofMillis(250);

  private final Reports reports;
  private final Changes changes;
  private final Clock clock;

  LiveReports(Reports reports, Changes changes, Clock clock) {
    this.reports = reports;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The report once the grading is done, or as it stands when the time is over; nothing at once if
   * it is not for this reader.
   */
  public Optional<SubmissionReport> await(
      SubmissionId submission, Duration atMost, Predicate<SubmissionReport> reader) {
    return await(submission, new Attention(atMost, UNSEEN, Duration.ZERO), reader);
  }

  /** The same for one that was handed in a moment ago: it is not looked for at once. */
  public Optional<SubmissionReport> awaitNew(
      SubmissionId submission, Duration atMost, Predicate<SubmissionReport> reader) {
    return await(submission, new Attention(atMost, UNSEEN, TOO_EARLY), reader);
  }

  private Optional<SubmissionReport> await(
      SubmissionId submission, Attention attention, Predicate<SubmissionReport> reader) {
    var latest = new Latest();
    follow(
        submission,
        attention,
        report -> {
          boolean goOn = reader.test(report);
          latest.report = goOn ? Optional.of(report) : Optional.empty();
          return goOn;
        });
    return latest.report;
  }

  /**
   * Hands over the report now and whenever it changes, until the grading is done, the time is over
   * or the reader no longer wants to know.
   */
  public void follow(SubmissionId submission, Duration atMost, Predicate<SubmissionReport> reader) {
    follow(submission, new Attention(atMost, SEEN, Duration.ZERO), reader);
  }

  /** How long to follow, how often to look without a hint, and how long not to look at first. */
  private record Attention(Duration atMost, Duration patience, Duration first) {}

  private void follow(
      SubmissionId submission, Attention attention, Predicate<SubmissionReport> reader) {
    var end = clock.instant().plus(attention.atMost());
    Optional<SubmissionReport> shown = Optional.empty();
    try (var watch = changes.watch(topic(submission))) {
      if (attention.atMost().isPositive() && attention.first().isPositive()) {
        watch.await(attention.atMost(), attention.first());
      }
      while (true) {
        var report = reports.find(submission);
        if (!report.equals(shown) && (report.isEmpty() || !reader.test(report.get()))) {
          return;
        }
        shown = report;
        var left = Duration.between(clock.instant(), end);
        if (report.isEmpty() || report.get().isDone() || !left.isPositive()) {
          return;
        }
        if (!watch.await(left, about(attention.patience()))) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Many who began to wait together are not to look all at the same moment, again and again. */
  private static Duration about(Duration patience) {
    long quarter = patience.toMillis() / 4;
    return patience.plusMillis(ThreadLocalRandom.current().nextLong(-quarter, quarter + 1));
  }

  static String topic(SubmissionId submission) {
    return "submission " + submission;
  }

  private static final class Latest {
    private Optional<SubmissionReport> report = Optional.empty();
  }
}
