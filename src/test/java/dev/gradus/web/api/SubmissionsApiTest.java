package dev.gradus.web.api;

import static dev.gradus.web.api.ApiClient.ABSOLUTE;
import static dev.gradus.web.api.ApiClient.RELU;
import static dev.gradus.web.api.ApiClient.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionsApiTest {

  private ApiClient learner;
  private ApiClient instructor;

  @BeforeEach
  void signIn() {
    learner = ApiClient.of("learner");
    instructor = ApiClient.of("instructor");
  }

  @Test
  void submit_isAcceptedWithFullScore_whenRight() {
    learner
        .submit(RIGHT)
        .body("state", equalTo("done"))
        .body("verdict", equalTo("Accepted"))
        .body("score", equalTo(11.0f))
        .body("maxScore", equalTo(11.0f))
        .body("learner", equalTo("learner"))
        .body("tests.verdict", everyItem(equalTo("Accepted")))
        .body("submittedAt", notNullValue())
        .body("finishedAt", notNullValue());
  }

  @Test
  void submit_isAnsweredWithTheVerdict_whenThatIsWaitedFor() {
    learner
        .post(RELU + "/submissions?wait=20s", Map.of("source", RIGHT))
        .statusCode(201)
        .header("Location", containsString("/api/v1/submissions/"))
        .body("state", equalTo("done"))
        .body("verdict", equalTo("Accepted"));
    learner
        .post(RELU + "/submissions?wait=long", Map.of("source", RIGHT))
        .statusCode(422)
        .body("errors[0].message", containsString("number of seconds"));
  }

  @Test
  void submit_namesTheMistake_whenKnown() {
    learner
        .submit(ABSOLUTE)
        .body("verdict", equalTo("PartiallyAccepted"))
        .body("cause", equalTo("WrongAnswer"))
        .body("tests[0].name", equalTo("lesson"))
        .body("tests[0].expected", equalTo("[2., 0.]"))
        .body("tests[0].actual", equalTo("[2., 4.]"))
        .body("tests[0].mismatch.kind", equalTo("value"))
        .body("tests[0].mismatch.firstIndex", equalTo(List.of(1)))
        .body("tests[0].mistake", containsString("|x|"))
        .body("tests[0].smaller.inputs.x", equalTo("[-4.]"))
        .body("tests[0].smaller.expected", equalTo("[0.]"))
        .body("tests[0].smaller.actual", equalTo("[4.]"))
        .body("tests[1].smaller", nullValue());
  }

  @Test
  void submit_showsLearnersNothingOfSecretTests() {
    String id = learner.submit(ABSOLUTE).extract().path("id");

    learner
        .get("/api/v1/submissions/" + id)
        .body("tests.findAll { it.show == 'secret' }.expected", everyItem(nullValue()))
        .body("tests.findAll { it.show == 'secret' }.actual", everyItem(nullValue()))
        .body("tests.findAll { it.show == 'secret' }.inputs", everyItem(nullValue()))
        .body("tests.findAll { it.show == 'secret' }.stdout", everyItem(nullValue()));
    instructor
        .get("/api/v1/submissions/" + id)
        .body("tests.findAll { it.show == 'secret' }.expected", everyItem(notNullValue()));
  }

  @Test
  void submit_tellsLineAndAdvice_whenItDoesNotCompile() {
    learner
        .submit(RIGHT.replace("v : 0);", "v : 0)"))
        .body("verdict", equalTo("CompileError"))
        .body("score", equalTo(0.0f))
        .body("tests", hasSize(0))
        .body("diagnostics[0].line", equalTo(5))
        .body("diagnostics[0].message", containsString("';' expected"))
        .body("diagnostics[0].advice", notNullValue());
  }

  @Test
  void submit_isForbidden_whenTheAnswerIsCalled() {
    learner
        .submit(RIGHT.replaceFirst("return .*;", "return x.relu();"))
        .body("verdict", equalTo("ForbiddenApi"))
        .body("diagnostics[0].line", equalTo(5));
  }

  @Test
  void submit_isOneSubmission_whenTheKeyIsRepeated() {
    var key = UUID.randomUUID().toString();
    String first = withKey(key, RIGHT).statusCode(201).extract().path("id");
    String second = withKey(key, RIGHT).statusCode(201).extract().path("id");

    assertThat(second).isEqualTo(first);
    withKey(key, ABSOLUTE)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("status", equalTo(409));
  }

  private io.restassured.response.ValidatableResponse withKey(String key, String source) {
    return learner
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(Map.of("source", source))
        .post(RELU + "/submissions")
        .then();
  }

  @Test
  void run_gradesSamplesOnly_andRecordsNothing() {
    List<?> before = learner.get(RELU + "/submissions").extract().path("$");

    learner
        .post(RELU + "/runs", Map.of("source", ABSOLUTE))
        .statusCode(200)
        .body("id", nullValue())
        .body("state", equalTo("done"))
        .body("tests.show", everyItem(equalTo("sample")))
        .body("tests[0].verdict", equalTo("WrongAnswer"));

    List<?> after = learner.get(RELU + "/submissions").extract().path("$");
    assertThat(after).hasSameSizeAs(before);
  }

  @Test
  void run_takesOwnInputs() {
    learner
        .post(RELU + "/runs", Map.of("source", RIGHT, "inputs", Map.of("x", "[[-1, 7]]")))
        .statusCode(200)
        .body("tests[0].actual", equalTo("[[0., 7.]]"));
    learner
        .post(RELU + "/runs", Map.of("source", RIGHT, "inputs", Map.of("x", "[[1, 2], [3]]")))
        .statusCode(422)
        .body("errors[0].field", equalTo("inputs"));
  }

  @Test
  void report_isNotFound_whenSomeoneElses() {
    String id = learner.submit(RIGHT).extract().path("id");

    instructor.get("/api/v1/submissions/" + id).statusCode(200);
    learner.get("/api/v1/submissions/999999999").statusCode(404);
    learner.get("/api/v1/submissions/nonsense").statusCode(404);
    learner.get("/api/v1/submissions/" + id + "?wait=soon").statusCode(422);
  }

  @Test
  void grades_holdTheBestScore() {
    learner.submit(RIGHT);
    learner.submit(ABSOLUTE);

    learner
        .get("/api/v1/grades")
        .body("find { it.exercise == 'relu' }.score", equalTo(11.0f))
        .body("find { it.exercise == 'relu' }.late", equalTo(false));
    instructor
        .get("/api/v1/courses/activation-functions/gradebook")
        .statusCode(200)
        .body("learners.username", hasItem("learner"));
    instructor
        .get("/api/v1/courses/activation-functions/gradebook.csv")
        .statusCode(200)
        .body(containsString("username,name,"));
    learner.get("/api/v1/courses/activation-functions/gradebook").statusCode(403);
  }

  @Test
  void badInput_getsAClearProblem() {
    var path = RELU + "/submissions";
    learner.post(path, Map.of("source", "")).statusCode(422);
    learner.post(path, Map.of("source", "class Relu {\0}")).statusCode(422);
    learner.post(path, Map.of()).statusCode(422);
    learner.post(path, Map.of("source", "x", "sauce", "y")).statusCode(422);
    learner.post(path, Map.of("source", "x".repeat(65_537))).statusCode(413);
    learner.post(RELU + "x/submissions", Map.of("source", "x")).statusCode(404);
    raw("{\"source\": ".getBytes(StandardCharsets.UTF_8)).statusCode(400);
    raw(new byte[] {'{', '"', 's', '"', ':', '"', (byte) 0xff, '"', '}'}).statusCode(400);
    raw("null".getBytes(StandardCharsets.UTF_8)).statusCode(400);
    learner
        .request()
        .contentType(ContentType.TEXT)
        .body("class Relu {}")
        .post(path)
        .then()
        .statusCode(415);
  }

  private io.restassured.response.ValidatableResponse raw(byte[] body) {
    return learner
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(RELU + "/submissions")
        .then()
        .contentType("application/problem+json")
        .body("detail", not(containsString("Exception")));
  }

  @Test
  void events_endWithTheDoneState() {
    String id = learner.submit(RIGHT).extract().path("id");

    var stream =
        learner
            .request()
            .accept("text/event-stream")
            .get("/api/v1/submissions/" + id + "/events")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(stream).contains("event:test").contains("event:state").contains("\"done\"");
    var resumed =
        learner
            .request()
            .accept("text/event-stream")
            .header("Last-Event-ID", "5")
            .get("/api/v1/submissions/" + id + "/events")
            .then()
            .extract()
            .asString();
    assertThat(resumed).doesNotContain("id:5\n").contains("id:6\n");
  }

  @Test
  void courses_listTheirExercises() {
    learner.get("/api/v1/courses").statusCode(200).body("slug", hasItem("activation-functions"));
    learner
        .get("/api/v1/courses/activation-functions/exercises")
        .statusCode(200)
        .body("size()", greaterThan(3))
        .body("slug", hasItem("relu"));
    learner
        .get(RELU)
        .statusCode(200)
        .body("entry", equalTo("static Tensor relu(Tensor x)"))
        .body("starter", containsString("class Relu"));
  }
}
