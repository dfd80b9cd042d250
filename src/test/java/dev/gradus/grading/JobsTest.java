package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersionId;
import dev.gradus.submission.NewSubmission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoGraders.class)
class JobsTest {

  private static final AccountId ANN = new AccountId(1);
  private static final AccountId BOB = new AccountId(2);

  @Inject Jobs jobs;
  @Inject Leases leases;
  @Inject Gradings gradings;
  @Inject Answers answers;
  @Inject QueuePlaces places;
  @Inject Intake intake;
  @Inject Session database;
  @Inject SessionFactory sessions;

  @BeforeEach
  void empty() {
    sql("DELETE FROM jobs");
  }

  @Test
  void take_isFair_whenOneLearnerFillsTheQueue() {
    for (int number = 1; number <= 20; number++) {
      add(ANN, number);
    }
    add(BOB, 100);

    var first = leases.take().orElseThrow();
    var second = leases.take().orElseThrow();

    assertThat(List.of(grading(first), grading(second))).containsExactly(1L, 100L);
  }

  @Test
  void take_givesALearnerOneAtATime() {
    add(ANN, 1);
    add(ANN, 2);

    var first = leases.take().orElseThrow();

    assertThat(leases.take()).isEmpty();
    finish(first);
    assertThat(leases.take().map(JobsTest::grading)).contains(2L);
  }

  @Test
  void finish_isRefused_whenTheLeaseHasGoneToAnother() {
    add(ANN, 1);
    var lost = leases.take().orElseThrow();
    expire();

    assertThat(leases.reap()).isEmpty();
    var again = leases.take().orElseThrow();

    assertThat(again.attempts()).isEqualTo(2);
    assertThat(leases.keep(List.of(lost))).isZero();
    assertThatThrownBy(() -> finish(lost)).isInstanceOf(LeaseLostException.class);
    assertThat(leases.keep(List.of(lost, again))).isEqualTo(1);
    finish(again);
    assertThat(jobs.queued()).isZero();
  }

  @Test
  void reap_handsOver_whatKilledItsGraderTooOften() {
    add(ANN, 1);
    for (int attempt = 1; attempt <= Leases.MAX_ATTEMPTS; attempt++) {
      leases.take().orElseThrow();
      expire();
      var hopeless = leases.reap();
      assertThat(hopeless).hasSize(attempt == Leases.MAX_ATTEMPTS ? 1 : 0);
    }
  }

  @Test
  void retry_countsTheAttempt_andReleaseDoesNot() {
    add(ANN, 1);

    leases.release(leases.take().orElseThrow());
    var first = leases.take().orElseThrow();
    assertThat(first.attempts()).isEqualTo(1);
    leases.retry(first);
    assertThat(leases.take().map(Job::attempts)).contains(2);
  }

  @Test
  void replace_keepsTheNewestTrialOnly() {
    jobs.replace(JobKind.TRIAL, ANN, "{\"number\": 1}");
    jobs.replace(JobKind.TRIAL, ANN, "{\"number\": 2}");

    assertThat(leases.take().flatMap(Job::payload)).contains("{\"number\": 2}");
    assertThat(leases.take()).isEmpty();
  }

  @Test
  void answer_isForItsOwnerOnly() {
    long id = jobs.replace(JobKind.TRIAL, ANN, "{}");
    answers.leave(leases.take().orElseThrow(), "{\"done\": true}");

    assertThat(answers.find(id, JobKind.TRIAL, ANN)).contains("{\"done\": true}");
    assertThat(answers.find(id, JobKind.TRIAL, BOB)).isEmpty();
  }

  @Test
  void places_countThoseBefore_andGuessTheTime() throws InterruptedException {
    add(ANN, 1);
    add(BOB, 2);

    awaitPlace(
        1, place -> place.filter(p -> p.position() == 1 && p.seconds().orElse(0) >= 1).isPresent());
    awaitPlace(
        2, place -> place.filter(p -> p.position() == 2 && p.seconds().orElse(0) >= 1).isPresent());
    leases.take();
    awaitPlace(2, place -> place.filter(p -> p.position() == 1).isPresent());
    awaitPlace(1, Optional::isEmpty);
  }

  @Test
  void places_tellNoTime_whileWhatWaitsIsTakenByNobody() throws InterruptedException {
    add(ANN, 1);
    add(BOB, 2);
    awaitPlace(1, place -> place.filter(p -> p.seconds().isPresent()).isPresent());

    sql("UPDATE jobs SET queued_at = now() - interval '4 s'");
    awaitPlace(1, place -> place.filter(p -> p.seconds().isEmpty()).isPresent());
    awaitPlace(2, place -> place.filter(p -> p.seconds().isEmpty()).isPresent());

    leases.take();
    awaitPlace(2, place -> place.filter(p -> p.seconds().isPresent()).isPresent());
  }

  @Test
  void accept_refusesForTheMoment_whenTooManyWaitInAll() throws InterruptedException {
    sql(
        "INSERT INTO jobs (kind, priority, turn, owner_id, grading_id)"
            + " SELECT 'submission', 1, n, n, 1000000 + n FROM generate_series(1, "
            + Intake.MAX_WAITING
            + ") n");
    awaitPlace(Intake.MAX_WAITING, Optional::isPresent);

    var receipt =
        intake.accept(
            new NewSubmission(
                BOB, new ExerciseId(1), new ExerciseVersionId(1), "source", Optional.empty()),
            1);

    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.ServerFull.class,
            full -> assertThat(full.sentence()).contains("10,000 submissions wait"));
  }

  @Test
  void waiting_isCountedAgain_besideWhoAsks() throws InterruptedException {
    add(ANN, 1);
    add(ANN, 2);
    awaitWaiting(Intake.MAX_WAITING, 2);
    add(BOB, 3);
    awaitWaiting(Intake.MAX_WAITING, 3);
    sql("DELETE FROM jobs");
    awaitWaiting(1, 0);
  }

  /** What a job costs on its way; whoever adds a round trip to it must say so here. */
  @Test
  void job_takesOneStatementToBegin_andOneToEnd_eachInATransactionOfItsOwn() {
    add(ANN, 1);
    finish(leases.take().orElseThrow()); // whatever is done only once is done now
    add(ANN, 2);
    var counts = sessions.getStatistics();
    counts.setStatisticsEnabled(true);
    try {
      counts.clear();
      var job = leases.take().orElseThrow();
      assertThat(counts.getPrepareStatementCount()).isEqualTo(1);
      assertThat(counts.getTransactionCount()).isEqualTo(1);
      counts.clear();
      finish(job);
      assertThat(counts.getPrepareStatementCount()).isEqualTo(1);
      assertThat(counts.getTransactionCount()).isEqualTo(1);
    } finally {
      counts.setStatisticsEnabled(false);
    }
  }

  private void awaitPlace(long grading, Predicate<Optional<QueuePlaces.Place>> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!wanted.test(places.of(new GradingId(1_000_000 + grading)))) {
      assertThat(System.nanoTime()).as("place of %d", grading).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private void awaitWaiting(int many, int wanted) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (places.waiting(many) != wanted) {
      assertThat(System.nanoTime()).as("%d wait", wanted).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private void finish(Job job) {
    gradings.finish(job, GradingResult.scored(List.of()));
  }

  private void add(AccountId owner, long grading) {
    // No such gradings exist: here only their jobs matter.
    jobs.add(JobKind.SUBMISSION, owner, new GradingId(1_000_000 + grading));
  }

  private static long grading(Job job) {
    return Optional.of(job).flatMap(Job::grading).orElseThrow().value() - 1_000_000;
  }

  private void expire() {
    sql("UPDATE jobs SET leased_until = now() - interval '1 s' WHERE state = 'running'");
  }

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeMutationQuery(statement).executeUpdate());
  }
}
