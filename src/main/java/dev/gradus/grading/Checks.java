package dev.gradus.grading;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.gradus.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Queues checks for the graders, and wakes those who watch one. */
@ApplicationScoped
public class Checks {

  /** A reader is told at most so often. */
  private static final Duration PACE = Duration.ofMillis(150);

  private final Jobs jobs;
  private final Changes changes;
  private final ReportJson json;
  private final Clock clock;

  Checks(Jobs jobs, Changes changes, ReportJson json, Clock clock) {
    this.jobs = jobs;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** What the job of a check carries. */
  record Order(long check) {}

  /** Queues a check; part of the transaction that stores it. */
  public void queue(long check, AccountId owner) {
    jobs.add(JobKind.CHECK, owner, json.write(new Order(check)));
  }

  /** Tells those who watch that a check has come further. */
  public void announce(long check) {
    jobs.announce(topic(check));
  }

  /** Asks a reader again and again, whenever there may be news, for as long as it wants more. */
  public void follow(long check, Duration atMost, BooleanSupplier reader) {
    var end = clock.instant().plus(atMost);
    try (var watch = changes.watch(topic(check))) {
      while (reader.getAsBoolean()) {
        var left = Duration.between(clock.instant(), end);
        if (!left.isPositive()) {
          return;
        }
        Thread.sleep(PACE);
        watch.await(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  long check(Job job) {
    return json.read(job.payload().orElseThrow(), new TypeReference<Order>() {}).check();
  }

  private static String topic(long check) {
    return "check " + check;
  }
}
