package dev.gradus.web.api;

import static dev.gradus.web.api.ApiClient.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.account.AuditTrail;
import dev.gradus.authoring.Republished;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegradesApiTest {

  /** Off by one in a thousand. */
  private static final String NEARLY = RIGHT.replace("v : 0", "1.001 * v : 0");

  private static final String NOTHING = RIGHT.replace("v > 0 || v != v ? v : 0", "0");

  @Inject Republished republished;
  @Inject AuditTrail audit;

  private ApiClient learner;
  private ApiClient instructor;

  @BeforeEach
  void signIn() {
    learner = ApiClient.of("learner");
    instructor = ApiClient.of("instructor");
  }

  @Test
  void regrade_raisesOnly_andCanBeTakenBack() throws IOException {
    var course = "regrade-raise-" + ProcessHandle.current().pid();
    var relu = course(course);
    var right = submit(relu, RIGHT, 7);
    var nearly = submit(relu, NEARLY, 7);
    var nothing = submit(relu, NOTHING, 1);
    submit(relu, NEARLY, 7);
    republished.publish(course, Republished.MENDED);

    var regrade = ready(start(relu, Map.of()));

    instructor
        .get(regrade)
        .body("state", equalTo("ready"))
        .body("done", equalTo(4))
        .body("up", equalTo(1))
        .body("down", equalTo(2))
        .body("same", equalTo(1))
        .body("judgeErrors", equalTo(0))
        .body("changes", hasSize(4))
        .body("changes[0].change", equalTo("down"))
        .body("changes[0].before.score", equalTo(7.0f))
        .body("changes[0].after.score", equalTo(1.0f))
        .body("changes[0].tests.find { it.name == 'lesson' }.before", equalTo("Accepted"))
        .body("changes[0].tests.find { it.name == 'lesson' }.after", equalTo("WrongAnswer"))
        .body("changes[0].identical", equalTo(false))
        .body("changes[1].identical", equalTo(true))
        .body("changes.applied", everyItem(equalTo(false)));
    assertThat(score(right)).as("nothing changes before it is applied").isEqualTo(7);
    assertThat(grade(course)).isEqualTo(7);

    decide(regrade, "apply", Map.of("policy", "raise")).statusCode(422);
    decide(regrade, "apply", Map.of("policy", "raise", "reason", "a wrong test"))
        .statusCode(200)
        .body("state", equalTo("applied"))
        .body("decisions[0].changed", equalTo(1));

    assertThat(score(right)).isEqualTo(8);
    assertThat(score(nearly)).isEqualTo(7);
    assertThat(score(nothing)).isEqualTo(1);
    assertThat(grade(course)).isEqualTo(8);
    learner.get(relu + "/submissions").body("$", hasSize(4));
    assertThat(audit.newest(1).getFirst().details())
        .isEqualTo("raise, 1 submissions: a wrong test");
    decide(regrade, "apply", Map.of("policy", "all", "reason", "again")).statusCode(409);

    decide(regrade, "revert", Map.of("reason", "a mistake"))
        .statusCode(200)
        .body("state", equalTo("reverted"));
    assertThat(score(right)).isEqualTo(7);
    assertThat(grade(course)).isEqualTo(7);
  }

  @Test
  void regrade_appliesAll_andFindsNothingLeftAfterwards() throws IOException {
    var course = "regrade-all-" + ProcessHandle.current().pid();
    var relu = course(course);
    var nearly = submit(relu, NEARLY, 7);
    start(relu, Map.of()).statusCode(409);
    republished.publish(course, Republished.MENDED);
    var newer = submit(relu, RIGHT, 8);

    start(relu, Map.of("version", 9)).statusCode(422);
    start(relu, Map.of("from", 2)).statusCode(409);
    var regrade = ready(start(relu, Map.of("version", 2, "from", 1)));
    start(relu, Map.of()).statusCode(409).body("detail", containsString("not decided yet"));
    instructor.request().delete(regrade).then().body("state", equalTo("cancelled"));
    instructor.post(regrade + "/resume", Map.of()).body("state", equalTo("ready"));
    decide(regrade, "apply", Map.of("policy", "all", "reason", "tolerance tightened"))
        .statusCode(200);

    assertThat(score(nearly)).isEqualTo(1);
    assertThat(score(newer)).isEqualTo(8);
    start(relu, Map.of()).statusCode(409);
    instructor.get(relu + "/regrades").body("$", hasSize(1));
  }

  @Test
  void regrade_isNotThere_forAnyoneButInstructors() throws IOException {
    var course = "regrade-secret-" + ProcessHandle.current().pid();
    var relu = course(course);
    submit(relu, NEARLY, 7);
    republished.publish(course, Republished.MENDED);
    var regrade = ready(start(relu, Map.of()));

    learner.get(relu + "/regrades").statusCode(404);
    learner.post(relu + "/regrades", Map.of()).statusCode(404);
    learner.get(regrade).statusCode(404);
    learner.get(regrade + "/events").statusCode(404);
    learner.post(regrade + "/apply", Map.of("policy", "all", "reason", "x")).statusCode(404);
    learner.post(regrade + "/revert", Map.of("reason", "x")).statusCode(404);
    learner.post(regrade + "/resume", Map.of()).statusCode(404);
    learner.request().delete(regrade).then().statusCode(404);
    instructor.get("/api/v1/regrades/999999").statusCode(404);
    instructor.get("/api/v1/regrades/x").statusCode(404);
    instructor.get(regrade).body("state", equalTo("ready"));
  }

  private String course(String slug) throws IOException {
    republished.publish(slug, Republished.FLAWED);
    return "/api/v1/courses/" + slug + "/exercises/relu";
  }

  private String submit(String relu, String source, double score) {
    String id =
        learner
            .post(relu + "/submissions", Map.of("source", source))
            .statusCode(201)
            .extract()
            .path("id");
    learner
        .get("/api/v1/submissions/" + id + "?wait=30s")
        .log()
        .ifValidationFails()
        .body("score", equalTo((float) score));
    return id;
  }

  private double score(String id) {
    return learner.get("/api/v1/submissions/" + id).extract().jsonPath().getDouble("score");
  }

  private double grade(String course) {
    return learner
        .get("/api/v1/grades")
        .extract()
        .jsonPath()
        .getDouble("find { it.course == '%s' }.score".formatted(course));
  }

  private ValidatableResponse start(String relu, Map<String, ?> body) {
    return instructor.post(relu + "/regrades", body);
  }

  /** Follows the events until all is graded; returns the address of the regrade. */
  private String ready(ValidatableResponse started) {
    String regrade = "/api/v1/regrades/" + started.statusCode(202).extract().path("id");
    var events =
        instructor
            .request()
            .accept("text/event-stream")
            .get(regrade + "/events")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(events).contains("event:state").contains("\"ready\"");
    return regrade;
  }

  private ValidatableResponse decide(String regrade, String action, Map<String, ?> body) {
    return instructor
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(regrade + "/" + action)
        .then();
  }
}
