package dev.gradus.grading;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the Run button makes: graded like a submission, by the same graders, recorded nowhere. */
@ApplicationScoped
public class Trials {

  /** How many jobs may wait before a trial is refused rather than queued. */
  private static final int BUSY = 200;

  private final Jobs jobs;
  private final Answers answers;
  private final Changes changes;
  private final ReportJson json;
  private final Clock clock;

  Trials(Jobs jobs, Answers answers, Changes changes, ReportJson json, Clock clock) {
    this.jobs = jobs;
    this.answers = answers;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** What {@link #draw} gives, without the drawing. */
  public Optional<SubmissionReport> run(TrialRequest request, Duration atMost) {
    return draw(request, atMost).map(TrialReport::report);
  }

  /** Runs the samples and waits for what comes of it; nothing if that takes longer than allowed. */
  public Optional<TrialReport> draw(TrialRequest request, Duration atMost) {
    if (jobs.queued() >= BUSY) {
      return Optional.empty();
    }
    var end = clock.instant().plus(atMost);
    long job = jobs.replace(JobKind.TRIAL, request.learner(), json.write(request));
    try (var watch = changes.watch(topic(job))) {
      while (true) {
        var result = answers.find(job, JobKind.TRIAL, request.learner());
        var left = Duration.between(clock.instant(), end);
        if (result.isPresent() || !left.isPositive()) {
          return result.map(text -> json.read(text, new TypeReference<>() {}));
        }
        if (!watch.await(left)) {
          return Optional.empty();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  static String topic(long job) {
    return "trial " + job;
  }
}
