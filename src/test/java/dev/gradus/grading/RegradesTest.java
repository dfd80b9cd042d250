package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.Username;
import dev.gradus.course.Courses;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.exercise.VariantBank;
import dev.gradus.gradebook.Grades;
import dev.gradus.submission.NewSubmission;
import dev.gradus.submission.SubmissionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bookkeeping of regrades; the results are the test's, no sandbox is needed. */
@QuarkusTest
@TestProfile(NoGraders.class)
class RegradesTest {

  @Inject Leases leases;
  @Inject Intake intake;
  @Inject RegradeWork work;
  @Inject SubmissionWork submissionWork;
  @Inject Regrades regrades;
  @Inject RegradeQueue queue;
  @Inject RegradeReports reports;
  @Inject Reports submissions;
  @Inject Grades grades;
  @Inject Courses courses;
  @Inject ExerciseVersions versions;
  @Inject Accounts accounts;
  @Inject Session database;

  private final String course = "regrades-" + System.nanoTime();
  private Account learner;
  private Account instructor;
  private ExerciseId exercise;
  private ExerciseVersion first;

  @BeforeEach
  void publish() throws IOException {
    sql("DELETE FROM jobs");
    learner = accounts.find(Username.parse("learner").orElseThrow()).orElseThrow();
    instructor = accounts.find(Username.parse("instructor").orElseThrow()).orElseThrow();
    var unit =
        new CourseDefinition.Unit("Unit", List.of(new CourseDefinition.Item.OfExercise("relu", 1)));
    var id = courses.save(new CourseDefinition(course, course, Optional.empty(), List.of(unit)));
    exercise = courses.exercise(id, "relu").orElseThrow().id();
    first = version(10);
  }

  @Test
  void judgeError_neverLowers_whateverIsApplied() throws IOException {
    var right = graded(first, 10);
    var regrade = start(version(10));
    finish(take(), GradingResult.judgeError("the reference failed"));

    assertThat(reports.find(regrade).orElseThrow())
        .returns(RegradeState.READY, Regrade::state)
        .returns(1, Regrade::judgeErrors)
        .returns(0, Regrade::down);
    assertThat(regrades.apply(regrade, RegradePolicy.ALL, because())).isZero();
    assertThat(score(right)).contains(10.0);
  }

  @Test
  void fewerPoints_areComparedAsShares_andNeverExceedTheMaximum() throws IOException {
    var partly = graded(first, 8);
    var full = graded(first, 10);
    var less = graded(first, 5);
    var regrade = start(version(5));
    var results = Map.of(partly, 5.0, full, 5.0, less, 2.0);
    for (int i = 0; i < 3; i++) {
      var job = take();
      finish(job, scored(results.get(job.subject().orElseThrow().submission()), 5));
    }

    assertThat(reports.find(regrade).orElseThrow())
        .returns(1, Regrade::up)
        .returns(1, Regrade::same)
        .returns(1, Regrade::down);
    assertThat(regrades.apply(regrade, RegradePolicy.RAISE, because())).isEqualTo(1);
    assertThat(score(partly)).contains(5.0);
    assertThat(score(full)).contains(10.0);
    var grade = grades.of(learner.id()).stream().filter(g -> g.course().equals(course)).findFirst();
    assertThat(grade.orElseThrow().score()).isEqualTo(5);
    assertThat(grade.orElseThrow().maxScore()).isEqualTo(5);
  }

  @Test
  void unchangedSubmission_saysNothing_whenAllAreApplied() throws IOException {
    var same = graded(first, 10);
    var lower = graded(first, 8);
    var regrade = start(version(10));
    for (int i = 0; i < 2; i++) {
      var job = take();
      boolean isSame = job.subject().orElseThrow().submission().equals(same);
      finish(job, scored(isSame ? 10 : 3, 10));
    }

    regrades.apply(regrade, RegradePolicy.ALL, because());

    assertThat(reports.notes(same)).isEmpty();
    assertThat(reports.notes(lower)).hasSize(1);
  }

  @Test
  void variant_isThatOfTheLearner_inARegradeAsInASubmission() throws IOException {
    graded(first, 10);
    var second = version(10);
    var regrade = start(second);
    var job = take();
    var regraded = submissionWork.variant(job);
    leases.release(job);
    assertThat(submissionWork.variant(take())).isEqualTo(regraded);
    regrades.cancel(regrade, instructor.id());
    sql("DELETE FROM jobs");

    submit(second);

    assertThat(submissionWork.variant(take())).isEqualTo(regraded);
    assertThat(second.variantOf(learner.id().value())).isEqualTo(regraded);
  }

  @Test
  void resume_whileTheLastOneEnds_leavesNothingStanding() throws Exception {
    graded(first, 10);
    graded(first, 10);
    var regrade = start(version(10));
    var job = take();
    regrades.cancel(regrade, instructor.id());

    // The grading ends while the transaction that resumes is still open.
    var ended = new ArrayList<CompletableFuture<Void>>();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              regrades.resume(regrade, instructor.id());
              ended.add(CompletableFuture.runAsync(() -> finish(job, scored(10, 10))));
              awaitLock();
            });
    ended.getFirst().get(30, TimeUnit.SECONDS);

    finish(take(), scored(10, 10));
    assertThat(reports.find(regrade).orElseThrow().state()).isEqualTo(RegradeState.READY);
  }

  @Test
  void stalledRegrade_goesOn() throws IOException {
    graded(first, 10);
    graded(first, 10);
    var regrade = start(version(10));
    var job = take();
    regrades.cancel(regrade, instructor.id());
    finish(job, scored(10, 10));
    sql("UPDATE regrades SET state = 'running' WHERE id = " + regrade);
    assertThat(leases.take()).isEmpty();

    queue.feedStalled();

    finish(take(), scored(10, 10));
    assertThat(reports.find(regrade).orElseThrow().state()).isEqualTo(RegradeState.READY);
  }

  @Test
  void submissionThatIsTaken_whileItsReportIsRead_isInWork() {
    var submission = submit(first);
    // As seen by one who read the row before, and the queue after.
    sql("DELETE FROM jobs");

    assertThat(submissions.find(submission).orElseThrow().state()).isEqualTo(GradingState.RUNNING);
  }

  /** Waits until another transaction waits for one of this one's rows. */
  private void awaitLock() {
    long end = System.nanoTime() + 30_000_000_000L;
    while (database
            .createNativeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted", Long.class)
            .getSingleResult()
        == 0) {
      assertThat(System.nanoTime()).as("nobody waited").isLessThan(end);
    }
  }

  private ExerciseVersion version(int points) throws IOException {
    var folder = Path.of("exercises/activation-functions/relu");
    var files = new HashMap<String, byte[]>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    var yaml = new String(files.get("exercise.yaml"), StandardCharsets.UTF_8);
    yaml =
        yaml.substring(0, yaml.indexOf("\ntests:"))
            + """

            tests:
              - {name: lesson, show: sample, points: %d, inputs: {x: "[2., -4.]"}}
            # version %d
            """
                .formatted(points, System.nanoTime());
    files.put("exercise.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    var bank = new VariantBank("0123456789abcdef", Collections.nCopies(64, new byte[1]));
    var made = Exercise.read("relu", new ExerciseFolder(Map.copyOf(files)));
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var added = versions.add(exercise, made, bank);
              courses.published(exercise, added.id());
              return added;
            });
  }

  private SubmissionId submit(ExerciseVersion version) {
    var made =
        new NewSubmission(learner.id(), exercise, version.id(), "class Relu {}", Optional.empty());
    return ((Receipt.Taken) intake.accept(made, version.exercise().maxScore())).submission().id();
  }

  private SubmissionId graded(ExerciseVersion version, double score) {
    var id = submit(version);
    submissionWork.record(take(), scored(score, version.exercise().maxScore()));
    return id;
  }

  private RegradeId start(ExerciseVersion version) {
    return regrades.start(new RegradeRequest(exercise, version, Optional.empty(), instructor.id()));
  }

  private Job take() {
    return leases.take().orElseThrow();
  }

  private void finish(Job job, GradingResult result) {
    work.record(job, result);
  }

  private Regrades.Because because() {
    return new Regrades.Because(instructor.id(), "a test was wrong");
  }

  private Optional<Double> score(SubmissionId submission) {
    return submissions.find(submission).orElseThrow().score();
  }

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeMutationQuery(statement).executeUpdate());
  }

  private static GradingResult scored(double points, double max) {
    return GradingResult.scored(
        List.of(
            new TestReport(
                "lesson",
                "sample",
                points == max ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER,
                points,
                max,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }
}
