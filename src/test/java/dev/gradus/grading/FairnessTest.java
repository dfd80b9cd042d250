package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.AccountId;
import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.Courses;
import dev.gradus.submission.NewSubmission;
import dev.gradus.submission.SubmissionId;
import dev.gradus.web.Published;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who fills the queue does not delay another's first, as the times say that the database keeps. */
@QuarkusTest
@Timeout(180)
class FairnessTest {

  private static final Duration MOST_DELAY = Duration.ofSeconds(2);

  /** As many as the graders, so that all are busy, each with one of another's. */
  private static final int CROWD = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** Right after a tenth of a second of computing, so that a full queue takes long. */
  private static final String SLOW =
      """
      import dev.gradus.tensor.*;
      class Relu {
        static long rounds = 0;
        static Tensor relu(Tensor x) {
          while (rounds < 10_000_000L) {
            rounds += rounds %% 7 == 3 ? 2 : 1;
          }
          return x.map(v -> v > 0 || v != v ? v : 0); // %d
        }
      }
      """;

  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Intake intake;
  @Inject Session database;

  @Test
  void first_ofALearner_waitsForNoMoreThanATurnOfTheOthers() throws Exception {
    Published.await("/courses/activation-functions/exercises/relu");
    awaitNoJobs();
    var relu = exercise();
    var crowd = new ArrayList<SubmissionId>();
    var learners = new ArrayList<AccountId>();
    for (int one = 0; one < CROWD; one++) {
      learners.add(learner());
    }
    for (int number = 0; number < Intake.MAX_QUEUED; number++) {
      for (var one : learners) {
        crowd.add(handIn(one, relu, number));
      }
    }
    awaitUntil("SELECT count(*) >= %d FROM gradings WHERE state = 'done'", crowd, CROWD);

    var late = handIn(learner(), relu, 0);
    awaitUntil("SELECT count(*) >= %d FROM gradings WHERE state = 'done'", List.of(late), 1);

    // In order: nobody of the crowd has more than one turn before it.
    assertThat(beganBefore(late, crowd)).isLessThanOrEqualTo(CROWD);
    // In time: on a busy machine a grading takes longer, but the queue then much longer still.
    assertThat(stillQueued(crowd)).as("what would have been before it").isGreaterThan(5 * CROWD);
    var most = longest(crowd).multipliedBy(3);
    assertThat(delay(late)).isLessThan(most.compareTo(MOST_DELAY) > 0 ? most : MOST_DELAY);
    awaitUntil("SELECT count(*) >= %d FROM gradings WHERE state = 'done'", crowd, crowd.size());
  }

  /** What an earlier test left behind would be before all. */
  private void awaitNoJobs() throws InterruptedException {
    while (!ask("SELECT count(*) = 0 FROM jobs WHERE state <> 'done'", Boolean.class)) {
      Thread.sleep(20);
    }
  }

  private CourseExercise exercise() {
    var course = courses.find("activation-functions").orElseThrow();
    return courses.exercise(course.id(), "relu").orElseThrow();
  }

  private AccountId learner() {
    var name = "fair-" + UUID.randomUUID();
    return accounts
        .add(new NewAccount(name, "Fair", Role.LEARNER, "long enough, 4 words"), Optional.empty())
        .id();
  }

  private SubmissionId handIn(AccountId learner, CourseExercise relu, int number) {
    var made =
        new NewSubmission(
            learner,
            relu.id(),
            relu.current().orElseThrow(),
            SLOW.formatted(number),
            Optional.empty());
    return ((Receipt.Taken) intake.accept(made, 11)).submission().id();
  }

  /** What of the crowd was taken after this one was handed in, and before it was taken itself. */
  private long beganBefore(SubmissionId late, List<SubmissionId> crowd) {
    return ask(
        """
        SELECT count(*) FROM gradings g, gradings l JOIN submissions s ON s.id = l.submission_id
         WHERE l.submission_id = %s AND g.started_at > s.submitted_at
           AND g.started_at < l.started_at AND g.submission_id IN (%s)
        """
            .formatted(late, ids(crowd)),
        Long.class);
  }

  private long stillQueued(List<SubmissionId> crowd) {
    return ask(
        "SELECT count(*) FROM gradings WHERE state = 'queued' AND submission_id IN ("
            + ids(crowd)
            + ")",
        Long.class);
  }

  private Duration delay(SubmissionId late) {
    return duration(
        "l.started_at - s.submitted_at", "l.submission_id = " + late, "longest and only");
  }

  private Duration longest(List<SubmissionId> crowd) {
    return duration(
        "l.finished_at - l.started_at", "l.submission_id IN (" + ids(crowd) + ")", "longest");
  }

  private Duration duration(String interval, String which, String what) {
    Long millis =
        ask(
            """
            SELECT CAST(1000 * extract(epoch FROM max(%s)) AS bigint)
              FROM gradings l JOIN submissions s ON s.id = l.submission_id WHERE %s
            """
                .formatted(interval, which),
            Long.class);
    assertThat(millis).as(what).isNotNegative();
    return Duration.ofMillis(millis);
  }

  private void awaitUntil(String query, List<SubmissionId> which, int many)
      throws InterruptedException {
    String asked = query.formatted(many) + " AND submission_id IN (" + ids(which) + ")";
    while (!ask(asked, Boolean.class)) {
      Thread.sleep(20);
    }
  }

  private <T> T ask(String query, Class<T> type) {
    return QuarkusTransaction.requiringNew()
        .call(() -> database.createNativeQuery(query, type).getSingleResult());
  }

  private static String ids(List<SubmissionId> submissions) {
    return String.join(",", submissions.stream().map(SubmissionId::toString).toList());
  }
}
