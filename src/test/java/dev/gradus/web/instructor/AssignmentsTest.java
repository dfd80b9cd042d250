package dev.gradus.web.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.Username;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Assignment;
import dev.gradus.course.AssignmentPlan;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.CourseRules;
import dev.gradus.course.Courses;
import dev.gradus.course.LatePolicy;
import dev.gradus.gradebook.Formula;
import dev.gradus.gradebook.GradedAttempts;
import dev.gradus.gradebook.Grades;
import dev.gradus.grading.HandInTerms;
import dev.gradus.web.Browser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a course asks of its exercises, as it holds for submissions that come at all times. */
@QuarkusTest
class AssignmentsTest {

  private static final String COURSE = "assignments-" + ProcessHandle.current().pid();
  private static final String SOURCE =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 0 || v != v ? v : 0);
        }
      }
      """;

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Assignments assignments;
  @Inject AssignmentPlan plan;
  @Inject GradedAttempts attempts;
  @Inject Grades grades;
  @Inject HandInTerms terms;
  @Inject Session database;

  private Course course;
  private CourseExercise exercise;
  private Account learner;
  private Account actor;

  @BeforeEach
  void publish() throws Exception {
    if (courses.find(COURSE).isEmpty()) {
      republished.publish(COURSE, Republished.MENDED);
    }
    course = courses.find(COURSE).orElseThrow();
    exercise = courses.exercise(course.id(), "relu").orElseThrow();
    learner = accounts.find(new Username("learner")).orElseThrow();
    actor = accounts.find(new Username("instructor")).orElseThrow();
    QuarkusTransaction.requiringNew().run(this::forget);
    plan.set(course, Map.of("relu", Assignment.OPEN), actor.id());
  }

  @Test
  void view_countsDaysAsLatePolicyDoes_onNightsOfChangedClocks() {
    var policy = new LatePolicy(10, 50, Duration.ofMinutes(15));
    var rules = new CourseRules(ZoneId.of("Europe/Berlin"), policy);
    plan.set(course, rules, actor.id());
    var dues = new String[] {"2026-03-28T23:59", "2026-10-24T23:59", "2026-10-25T02:10"};
    var hours = new double[] {-1, 0, 0.2, 0.3, 1, 2, 22.9, 23.1, 23.9, 24.1, 24.9, 25.1, 49, 200};

    for (var wall : dues) {
      var due = rules.instant(LocalDateTime.parse(wall));
      plan.set(course, Map.of("relu", due(due, Optional.empty())), actor.id());
      QuarkusTransaction.requiringNew().run(this::forget);
      for (int i = 0; i < hours.length; i++) {
        handedIn(i + 1, due.plusMillis((long) (hours[i] * 3_600_000)), "Accepted");
      }
      var found = attempts.of(learner.id(), exercise.id());
      assertThat(found).hasSize(hours.length);
      for (var attempt : found.values()) {
        var at = due.plusMillis((long) (hours[attempt.number() - 1] * 3_600_000));
        int days = policy.daysLate(due, at, rules.zone());
        var earned = attempt.earned();
        assertThat(earned.late().days()).as("%s at %s", wall, at).isEqualTo(days);
        assertThat(earned.score()).isEqualTo(8 * (100 - policy.penalty(days)) / 100);
      }
      assertThat(grades.of(learner.id(), exercise.id()).orElseThrow().score()).isEqualTo(8);
    }
  }

  @Test
  void grade_isTheBestOfThePenalisedScores() {
    plan.set(
        course,
        new CourseRules(ZoneId.of("UTC"), new LatePolicy(30, 90, Duration.ZERO)),
        actor.id());
    var due = Instant.parse("2026-05-01T12:00:00Z");
    plan.set(course, Map.of("relu", due(due, Optional.of(4.0))), actor.id());
    handedIn(1, due.minusSeconds(60), "PartiallyAccepted", 6);
    handedIn(2, due.plusSeconds(86_401), "Accepted", 8);

    var grade = grades.of(learner.id(), exercise.id()).orElseThrow();

    assertThat(grade.score()).isEqualTo(3);
    assertThat(Formula.of(grade)).contains("6/8 × 4");
    assertThat(grade.isLate()).isFalse();
  }

  @Test
  void attempts_areNotUsedByWhatCouldNotBeCompiledOrJudged() {
    handedIn(1, Instant.now(), "CompileError", 0);
    handedIn(2, Instant.now(), "JudgeError", -1);
    handedIn(3, Instant.now(), "ForbiddenApi", 0);

    assertThat(terms.used(exercise.id(), learner.id())).isOne();
  }

  @Test
  void submission_isRefusedInASentence_beforeOpeningAndAfterClosing() {
    var token = token();
    var now = Instant.now();
    submit(token, "first").statusCode(201);
    plan.set(
        course,
        Map.of("relu", times(Optional.of(now.plusSeconds(900)), Optional.empty())),
        actor.id());
    submit(token, "early").statusCode(409).body("detail", containsString("opens on"));
    plan.set(
        course,
        Map.of("relu", times(Optional.empty(), Optional.of(now.minusSeconds(1)))),
        actor.id());
    submit(token, "late").statusCode(409).body("detail", containsString("closed on"));
    submit(token, "first").statusCode(201);

    var browser = Browser.of("learner");
    var page = "/courses/" + COURSE + "/exercises/relu";
    assertThat(browser.open(page).asString()).contains("Closed");
    var typed = SOURCE + "// kept\n";
    var refused =
        browser.send(page + "/submissions", Map.of("source", typed, "key", "x", "revision", "0"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("Nothing is lost").contains("// kept");
    assertThat(browser.open(page).asString()).contains("// kept");

    var whose = new Assignments.Whose(course, exercise, learner.id(), learner.username());
    assignments.extend(
        whose, new Assignment.Extension(now.plusSeconds(900), Optional.empty(), "ill"), actor.id());
    submit(token, "extended").statusCode(201);
    assignments.endExtension(whose, actor.id());
    submit(token, "again").statusCode(409);
  }

  @Test
  void zone_movesTimesWithTheClockOnTheWall() {
    plan.set(course, CourseRules.DEFAULT, actor.id());
    plan.set(
        course,
        Map.of("relu", due(Instant.parse("2026-07-01T23:59:00Z"), Optional.empty())),
        actor.id());
    plan.set(
        course,
        new CourseRules(ZoneId.of("Europe/Berlin"), CourseRules.DEFAULT.late()),
        actor.id());

    assertThat(assignments.all(course.id()).get("relu").times().due())
        .contains(Instant.parse("2026-07-01T21:59:00Z"));
  }

  private static Assignment due(Instant due, Optional<Double> points) {
    return new Assignment(
        points,
        Optional.empty(),
        new Assignment.Times(Optional.empty(), Optional.of(due), Optional.empty()),
        false);
  }

  private static Assignment times(Optional<Instant> opens, Optional<Instant> closes) {
    return new Assignment(
        Optional.empty(),
        Optional.empty(),
        new Assignment.Times(opens, Optional.empty(), closes),
        false);
  }

  private void handedIn(int number, Instant at, String verdict) {
    handedIn(number, at, verdict, 8);
  }

  /** A graded submission; a score below 0 stands for none. */
  private void handedIn(int number, Instant at, String verdict, double score) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeMutationQuery(
                        """
                        WITH made AS (
                          INSERT INTO submissions (learner_id, exercise_id, exercise_version_id,
                                                   number, source, submitted_at)
                          VALUES (:learner, :exercise, :version, :number, 'x', :at) RETURNING id)
                        INSERT INTO gradings (submission_id, exercise_version_id, counts, state,
                                              verdict, score, max_score, queued_at, finished_at)
                        SELECT id, :version, true, 'done', :verdict, :score, 8, :at, :at FROM made
                        """)
                    .setParameter("learner", learner.id().value())
                    .setParameter("exercise", exercise.id().value())
                    .setParameter("version", exercise.current().orElseThrow().value())
                    .setParameter("number", number)
                    .setParameter("at", at)
                    .setParameter("verdict", verdict)
                    .setParameter("score", score < 0 ? null : score, Double.class)
                    .executeUpdate());
  }

  private void forget() {
    for (var sql :
        new String[] {
          "DELETE FROM jobs WHERE grading_id IN (SELECT g.id FROM gradings g JOIN submissions s"
              + " ON s.id = g.submission_id WHERE s.exercise_id = :exercise)",
          "DELETE FROM test_results WHERE grading_id IN (SELECT g.id FROM gradings g JOIN"
              + " submissions s ON s.id = g.submission_id WHERE s.exercise_id = :exercise)",
          "DELETE FROM gradings WHERE submission_id IN"
              + " (SELECT id FROM submissions WHERE exercise_id = :exercise)",
          "DELETE FROM submissions WHERE exercise_id = :exercise"
        }) {
      database
          .createNativeMutationQuery(sql)
          .setParameter("exercise", exercise.id().value())
          .executeUpdate();
    }
  }

  private static String token() {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("username", "learner", "password", "gradus-demo", "name", "assignments"))
        .post("/api/v1/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static ValidatableResponse submit(String token, String key) {
    var answer =
        given()
            .auth()
            .oauth2(token)
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", COURSE + key)
            .body(Map.of("source", SOURCE))
            .post("/api/v1/courses/" + COURSE + "/exercises/relu/submissions")
            .then();
    String id = answer.extract().path("id");
    if (id != null) {
      given().auth().oauth2(token).get("/api/v1/submissions/" + id + "?wait=30s");
    }
    return answer;
  }
}
