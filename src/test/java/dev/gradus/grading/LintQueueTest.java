package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseVersionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoGraders.class)
class LintQueueTest {

  private static final AccountId ANN = new AccountId(1);
  private static final AccountId BOB = new AccountId(2);
  private static final ExerciseVersionId RELU = new ExerciseVersionId(10);
  private static final ExerciseVersionId GELU = new ExerciseVersionId(11);

  @Inject LintQueue lints;
  @Inject Lints asked;
  @Inject Jobs jobs;
  @Inject Leases leases;
  @Inject QueuePlaces places;
  @Inject Session database;

  @BeforeEach
  void empty() {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeMutationQuery("DELETE FROM jobs").executeUpdate());
  }

  @Test
  void replace_keepsTheNewestOfEachExercise() {
    long old = lints.replace(ANN, RELU, "old");
    lints.replace(ANN, GELU, "other");
    lints.replace(ANN, RELU, "new");

    assertThat(lints.look(old)).isEqualTo(new LintQueue.State.Gone());
    assertThat(takeAll()).containsExactly("other", "new");
  }

  private List<String> takeAll() {
    var first = lints.take().orElseThrow();
    assertThat(lints.take()).as("one at a time for each learner").isEmpty();
    lints.answer(first, "[]");
    return List.of(first.request(), lints.take().orElseThrow().request());
  }

  @Test
  void take_leavesSubmissionsAndTrialsTheirTurn() {
    lints.replace(ANN, RELU, "typing");
    jobs.add(JobKind.SUBMISSION, BOB, new GradingId(1));

    assertThat(lints.take()).isEmpty();
    var submission = leases.take().orElseThrow();
    assertThat(submission.kind()).isEqualTo(JobKind.SUBMISSION);
    jobs.replace(JobKind.TRIAL, BOB, "{}");
    assertThat(lints.take()).isEmpty();
    leases.take().orElseThrow();

    assertThat(lints.take()).isPresent();
  }

  @Test
  void graders_neverTakeThem() {
    for (int learner = 1; learner <= 50; learner++) {
      lints.replace(new AccountId(learner), RELU, "typing");
    }
    jobs.add(JobKind.SUBMISSION, BOB, new GradingId(1));

    assertThat(jobs.queued()).isEqualTo(1);
    assertThat(places.of(new GradingId(1)).map(QueuePlaces.Place::position)).contains(1);
    assertThat(leases.take().map(Job::kind)).contains(JobKind.SUBMISSION);
    assertThat(leases.take()).isEmpty();
    assertThat(lints.waiting()).isEqualTo(50);
  }

  @Test
  void answer_isDroppedInSilence_whenNobodyWaitsAnyLonger() {
    long id = lints.replace(ANN, RELU, "typing");
    var taken = lints.take().orElseThrow();

    lints.remove(taken);
    lints.answer(taken, "[]");

    assertThat(lints.look(id)).isEqualTo(new LintQueue.State.Gone());
  }

  @Test
  void check_isBusy_whenNobodyFindsTheTime() {
    var request = new LintRequest(ANN, RELU, "class Relu {}");

    assertThat(asked.check(request, Duration.ofMillis(10))).isEqualTo(new LintAnswer.Busy());
  }

  @Test
  void check_isTurnedAway_whenManyWait() {
    for (int learner = 1; learner <= 100; learner++) {
      lints.replace(new AccountId(learner), RELU, "typing");
    }
    var request = new LintRequest(new AccountId(200), RELU, "class Relu {}");

    assertThat(asked.check(request, Duration.ofSeconds(30))).isEqualTo(new LintAnswer.Busy());
  }
}
