package dev.gradus.web.api;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.web.Browser;
import dev.gradus.web.Routes;
import dev.gradus.web.Routes.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * Walks every route that there is, also those that nobody has thought of yet: only an instructor of
 * the course finds a secret test, a reference, a mistake or its words.
 */
@QuarkusTest
class SecretsTest {

  /** Each stands in one place that is secret. */
  private static final Map<String, String> SECRETS =
      Map.of(
          "a secret test", "271.25",
          "a test of the draft", "613.75",
          "a reference", "reference-canary",
          "a mistake", "mistake-canary",
          "the words for a mistake", "words-canary");

  private static final String STARTER =
      "import dev.gradus.tensor.*;\nclass Walked { static Tensor walked(Tensor x) { return x; } }\n";

  private static final String PASSWORD = "a long enough password";

  @Inject Courses courses;
  @Inject Teaching teaching;
  @Inject Accounts accounts;

  private final String course = "secrets-" + ProcessHandle.current().pid();
  private final String exercise = "/api/v1/courses/" + course + "/exercises/walked";
  private final Map<String, Set<String>> values = new TreeMap<>();
  private ApiClient instructor;
  private ApiClient learner;

  private void makeEverythingThatHasAnAddress() {
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, course, Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    instructor = ApiClient.of("instructor");
    learner = account("walker", Role.LEARNER);
    var author = new DraftClient(instructor);
    author.put(exercise, folder("2.5, -271.25")).statusCode(201);
    publish(author);
    var others = submit(ApiClient.of("learner"));
    var own = submit(learner);
    author.put(exercise, folder("2.5, -271.25, 8.")).statusCode(200);
    String check = publish(author);
    String survivor =
        instructor.get(exercise + "/checks/" + check + "/survivors").extract().path("[0].id");
    assertThat(survivor).as("a survivor").isNotNull();
    String regrade =
        instructor
            .post(exercise + "/regrades", Map.of("version", 2))
            .statusCode(202)
            .extract()
            .path("id");
    author.put(exercise, folder("2.5, -271.25, -613.75")).statusCode(200);

    values.put("course", Set.of(course));
    values.put("slug", Set.of("walked"));
    values.put("id", new TreeSet<>(List.of(own, others, check, regrade, "1")));
    values.put("check", Set.of(check));
    values.put("survivor", Set.of(survivor));
    values.put("code", Set.of("NO-CODE"));
    values.put("comment", Set.of("1"));
    values.put("username", Set.of("learner"));
    values.put("unit", Set.of("1"));
    values.put("kind", Set.of("exercise"));
    values.put("step", Set.of("down"));
    values.put("name", Set.of("submissions/accepted/walked.java", "exercise.yaml"));
    values.put("type", Set.of("Tensor"));
  }

  @Test
  void nobodyButAnInstructorOfTheCourse_findsASecret() {
    makeEverythingThatHasAnAddress();
    anInstructorOfTheCourseFindsThemAll();
    var routes = Routes.all();
    assertThat(routes).as("routes").hasSizeGreaterThan(100);

    var anonymous = new Visitor("anonymous", Optional.empty(), Optional.empty());
    var stranger = account("stranger", Role.INSTRUCTOR);
    for (var visitor :
        List.of(
            anonymous,
            new Visitor("a learner", Optional.of(learner), browser("walker")),
            new Visitor("an assistant", Optional.of(assistant()), browser("assistant")),
            new Visitor("another instructor", Optional.of(stranger), browser("stranger")))) {
      for (var route : routes) {
        for (var answer : visitor.walk(route)) {
          assertThat(found(answer)).as("%s, as %s", route, visitor.name()).isEmpty();
        }
      }
    }
  }

  /** Of the section of those who handed in, so that all submissions are there to be looked at. */
  private ApiClient assistant() {
    var assistant = account("assistant", Role.ASSISTANT);
    var at = "/api/v1/courses/" + course;
    var pid = ProcessHandle.current().pid();
    instructor
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("role", "assistant"))
        .put(at + "/people/assistant-" + pid)
        .then()
        .statusCode(200);
    String section =
        instructor
            .post(at + "/sections", Map.of("name", "All"))
            .statusCode(201)
            .extract()
            .path("id");
    for (var member :
        List.of("assistants/assistant-" + pid, "learners/learner", "learners/walker-" + pid)) {
      instructor.request().put(at + "/sections/" + section + "/" + member).then().statusCode(200);
    }
    assistant.get(exercise + "/submissions").statusCode(200).body("$", hasSize(2));
    return assistant;
  }

  /** Else the walk would look past everything. */
  private void anInstructorOfTheCourseFindsThemAll() {
    var visitor =
        new Visitor(
            "the instructor", Optional.of(instructor), Optional.of(Browser.of("instructor")));
    var seen = new TreeSet<String>();
    for (var route : Routes.all()) {
      if (route.verb().equals("GET")) {
        visitor.walk(route).forEach(answer -> seen.addAll(found(answer)));
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(SECRETS.keySet());
  }

  /** Checks the draft and publishes it; returns the check. */
  private String publish(DraftClient author) {
    var check = author.checked(exercise).extract().jsonPath();
    instructor.post(exercise + "/publish", Map.of("waive", waiversOf(check))).statusCode(201);
    return check.getString("id");
  }

  private static Map<String, String> waiversOf(JsonPath check) {
    List<String> open = check.getList("findings.findAll { !it.passed }.requirement");
    return open.stream().distinct().collect(toMap(each -> each, _ -> "to be walked"));
  }

  /** Somebody with a token and a browser, or with neither. */
  private final class Visitor {

    private final String name;
    private final Optional<ApiClient> client;
    private final Optional<Browser> browser;

    Visitor(String name, Optional<ApiClient> client, Optional<Browser> browser) {
      this.name = name;
      this.client = client;
      this.browser = browser;
    }

    String name() {
      return name;
    }

    List<Response> walk(Route route) {
      List<Response> answers = new ArrayList<>();
      for (var path : route.filled(values)) {
        for (var file : route.hasFile() ? FILES : List.of("exercise.yaml")) {
          answers.add(go(route, path + "?from=1&to=1&wait=0s&learner=learner&file=" + file));
        }
      }
      return answers;
    }

    private Response go(Route route, String address) {
      return switch (route.verb()) {
        case "GET" -> request(route).accept(route.produces()).get(address);
        case "DELETE" -> request(route).delete(address);
        case "PUT" ->
            request(route).contentType("application/zip").body(new byte[] {1}).put(address);
        default ->
            route.isApi()
                ? request(route).contentType(ContentType.JSON).body(body()).post(address)
                : browser
                    .map(open -> open.send(address, fields()))
                    .orElseGet(
                        () -> given().redirects().follow(false).formParams(fields()).post(address));
      };
    }

    private RequestSpecification request(Route route) {
      return route.isApi()
          ? client.map(ApiClient::request).orElseGet(() -> given())
          : browser.map(Browser::request).orElseGet(() -> given().redirects().follow(false));
    }
  }

  private static final List<String> FILES =
      List.of(
          "exercise.yaml",
          "submissions/accepted/walked.java",
          "submissions/wrong_answer/seven.java");

  private static Map<String, Object> body() {
    return Map.of("source", STARTER);
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("source", STARTER);
    fields.put("file", "exercise.yaml");
    fields.put("from", "copy");
    fields.put("learner", "learner");
    fields.put("title", "Walked again");
    return fields;
  }

  private static Set<String> found(Response answer) {
    var text = text(answer);
    var found = new TreeSet<String>();
    SECRETS.forEach(
        (secret, canary) -> {
          if (text.contains(canary)) {
            found.add(secret);
          }
        });
    return found;
  }

  /** What an answer says, within a zip too. */
  private static String text(Response answer) {
    var bytes = answer.asByteArray();
    var text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private ApiClient account(String name, Role role) {
    var username = name + "-" + ProcessHandle.current().pid();
    if (accounts.find(new dev.gradus.account.Username(username)).isEmpty()) {
      accounts.add(new NewAccount(username, name, role, PASSWORD), Optional.empty());
    }
    return ApiClient.of(username, PASSWORD);
  }

  private static Optional<Browser> browser(String name) {
    return Optional.of(Browser.of(name + "-" + ProcessHandle.current().pid(), PASSWORD));
  }

  private String submit(ApiClient by) {
    String id =
        by.post(exercise + "/submissions", Map.of("source", STARTER))
            .statusCode(201)
            .extract()
            .path("id");
    by.get("/api/v1/submissions/" + id + "?wait=30s").statusCode(200);
    return id;
  }

  /** Nothing tests the border, so that a mutant survives. */
  private static ExerciseFolder folder(String secret) {
    return new ExerciseFolder(
        Map.of(
            "exercise.yaml",
            bytes(
                """
                format: 1
                title: Walked
                kind: function
                entry: static Tensor walked(Tensor x)
                reference: accepted/walked.java
                mistakes:
                  wrong_answer/seven.java: {feedback: "words-canary"}
                tests:
                  - {name: shown, show: sample, points: 1, inputs: {x: "[0.5, 3.]"}}
                  - {name: hidden, show: secret, points: 1, about: more, inputs: {x: "[%s]"}}
                  - {name: small, show: secret, points: 1, about: less, inputs: {x: "[0.25]"}}
                """
                    .formatted(secret)),
            "statement.md",
            bytes("Walk."),
            "starter/Walked.java",
            bytes(STARTER),
            "submissions/accepted/walked.java",
            bytes(source("value > 1 ? 5 : value; // reference-canary")),
            "submissions/wrong_answer/seven.java",
            bytes(source("value > 1 ? 7 : value; // mistake-canary"))));
  }

  private static String source(String expression) {
    return """
        import dev.gradus.tensor.*;

        class Walked {
          static Tensor walked(Tensor x) {
            return x.map(value -> {
              return %s
            });
          }
        }
        """
        .formatted(expression);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
