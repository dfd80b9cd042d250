package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoGraders.class)
class JobsTest {

  private static final AccountId ANN = new AccountId(1);
  private static final AccountId BOB = new AccountId(2);

  @Inject Jobs jobs;
  @Inject Session database;

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

    var first = jobs.take().orElseThrow();
    var second = jobs.take().orElseThrow();

    assertThat(List.of(grading(first), grading(second))).containsExactly(1L, 100L);
  }

  @Test
  void take_givesALearnerOneAtATime() {
    add(ANN, 1);
    add(ANN, 2);

    var first = jobs.take().orElseThrow();

    assertThat(jobs.take()).isEmpty();
    jobs.finish(first);
    assertThat(jobs.take().map(JobsTest::grading)).contains(2L);
  }

  @Test
  void finish_isRefused_whenTheLeaseHasGoneToAnother() {
    add(ANN, 1);
    var lost = jobs.take().orElseThrow();
    expire();

    assertThat(jobs.reap()).isEmpty();
    var again = jobs.take().orElseThrow();

    assertThat(again.attempts()).isEqualTo(2);
    assertThat(jobs.keep(lost)).isFalse();
    assertThatThrownBy(() -> jobs.finish(lost)).isInstanceOf(LeaseLostException.class);
    jobs.finish(again);
    assertThat(jobs.queued()).isZero();
  }

  @Test
  void reap_handsOver_whatKilledItsGraderTooOften() {
    add(ANN, 1);
    for (int attempt = 1; attempt <= Jobs.MAX_ATTEMPTS; attempt++) {
      jobs.take().orElseThrow();
      expire();
      var hopeless = jobs.reap();
      assertThat(hopeless).hasSize(attempt == Jobs.MAX_ATTEMPTS ? 1 : 0);
    }
  }

  @Test
  void release_leavesNoTrace_whenAServerStops() {
    add(ANN, 1);

    jobs.release(jobs.take().orElseThrow());

    assertThat(jobs.take().map(Job::attempts)).contains(1);
  }

  @Test
  void replace_keepsTheNewestTrialOnly() {
    jobs.replace(JobKind.TRIAL, ANN, "{\"number\": 1}");
    jobs.replace(JobKind.TRIAL, ANN, "{\"number\": 2}");

    assertThat(jobs.take().flatMap(Job::payload)).contains("{\"number\": 2}");
    assertThat(jobs.take()).isEmpty();
  }

  @Test
  void answer_isForItsOwnerOnly() {
    long id = jobs.replace(JobKind.TRIAL, ANN, "{}");
    jobs.answer(jobs.take().orElseThrow(), "{\"done\": true}");

    assertThat(jobs.result(id, JobKind.TRIAL, ANN)).contains("{\"done\": true}");
    assertThat(jobs.result(id, JobKind.TRIAL, BOB)).isEmpty();
  }

  @Test
  void position_countsThoseBefore() {
    add(ANN, 1);
    add(BOB, 2);

    assertThat(jobs.position(new GradingId(1))).isEqualTo(1);
    assertThat(jobs.position(new GradingId(2))).isEqualTo(2);
    jobs.take();
    assertThat(jobs.position(new GradingId(2))).isEqualTo(1);
  }

  private void add(AccountId owner, long grading) {
    jobs.add(JobKind.SUBMISSION, owner, new GradingId(grading));
  }

  private static long grading(Job job) {
    return Optional.of(job).flatMap(Job::grading).orElseThrow().value();
  }

  private void expire() {
    sql("UPDATE jobs SET leased_until = now() - interval '1 s' WHERE state = 'running'");
  }

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeMutationQuery(statement).executeUpdate());
  }
}
