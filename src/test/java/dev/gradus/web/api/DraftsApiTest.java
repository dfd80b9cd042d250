package dev.gradus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.Cut;
import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderFiles;
import dev.gradus.exercise.FolderZip;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftsApiTest {

  private static final ExerciseFolder RELU =
      FolderFiles.read(Path.of("exercises/activation-functions/relu"));

  @Inject Courses courses;
  @Inject Teaching teaching;
  @Inject Accounts accounts;

  private final String course = "drafts-" + ProcessHandle.current().pid();
  private final String exercises = "/api/v1/courses/" + course + "/exercises/";
  private ApiClient instructor;

  @BeforeEach
  void makeCourse() {
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, course, Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    instructor = ApiClient.of("instructor");
  }

  @Test
  void draft_goesFromZipToLearners_andComesBackAsTheSameBytes() {
    var relu = exercises + "leaky";
    var zip = FolderZip.write(RELU);
    put(instructor, relu, zip).statusCode(201).body("problems", hasSize(0));
    put(instructor, relu, zip).statusCode(200).body("revision", equalTo(1));
    assertThat(zip(relu + "/draft")).isEqualTo(zip);

    instructor.post(relu + "/publish", Map.of()).statusCode(409);
    var check = checked(relu);
    check.body("green", equalTo(true)).body("findings.findAll { !it.passed }", hasSize(0));
    assertThat(check.extract().<List<String>>path("findings.requirement"))
        .contains(
            "folder",
            "tests",
            "reference",
            "starter",
            "mistake",
            "trivial",
            "tolerance",
            "time",
            "statement",
            "mutants",
            "idle");
    var events =
        instructor.request().get(relu + "/checks/" + check.extract().path("id") + "/events");
    assertThat(events.asString()).contains("finding", "\"green\":true");

    ApiClient.of("learner").get(relu).statusCode(404);
    instructor.post(relu + "/publish", Map.of()).statusCode(201).body("version", equalTo(1));
    ApiClient.of("learner").get(relu).statusCode(200).body("title", equalTo("ReLU"));
    assertThat(zip(relu + "/folder")).isEqualTo(zip);
    instructor.post(relu + "/publish", Map.of()).statusCode(409);
  }

  @Test
  void requirement_isWaivedWithAReasonOnly_whichTheHistoryKeeps() {
    var relu = exercises + "waived";
    var statement = RELU.text("statement.md").orElseThrow() + "\n\nSee ![a curve](missing.svg).\n";
    put(instructor, relu, FolderZip.write(RELU.with("statement.md", statement))).statusCode(201);
    checked(relu)
        .body("green", equalTo(false))
        .body("findings.find { !it.passed }.requirement", equalTo("statement"))
        .body("findings.find { !it.passed }.message", containsString("missing.svg"));

    instructor
        .post(relu + "/publish", Map.of())
        .statusCode(409)
        .body("detail", containsString("statement"));
    instructor.post(relu + "/publish", Map.of("waive", Map.of("statement", " "))).statusCode(422);
    instructor.post(relu + "/publish", Map.of("waive", Map.of("reference", "no"))).statusCode(422);
    instructor
        .post(relu + "/publish", Map.of("waive", Map.of("statement", "drawn next week")))
        .statusCode(201);

    var page = relu.replace("/api/v1", "") + "/versions";
    assertThat(Browser.of("instructor").open(page).asString())
        .contains("statement: drawn next week", "by Demo Instructor", "written in the web");
  }

  @Test
  void whatIsNoExercise_isStoredWithItsProblems_butNotPublished() {
    var relu = exercises + "broken";
    var yaml = RELU.text("exercise.yaml").orElseThrow().replace("kind: function", "kind: riddle");
    put(instructor, relu, FolderZip.write(RELU.with("exercise.yaml", yaml)))
        .statusCode(201)
        .body("problems[0].file", equalTo("exercise.yaml"))
        .body("problems[0].line", equalTo(3));
    checked(relu).body("green", equalTo(false));
    instructor
        .post(relu + "/publish", Map.of("waive", Map.of("mistake", "why not")))
        .statusCode(409)
        .body("detail", containsString("folder"));
  }

  @Test
  void mutantThatTheTestsAccept_isKeptAsAMistake_andThenKilled() {
    var cut = exercises + "cut";
    put(instructor, cut, FolderZip.write(Cut.WEAK)).statusCode(201).body("problems", hasSize(0));
    var check =
        checked(cut)
            .body("green", equalTo(false))
            .body("findings.findAll { !it.passed }.requirement", everyItem(equalTo("mutants")));
    var found = cut + "/checks/" + check.extract().path("id") + "/survivors";
    var survivor = check.extract().<String>path("findings.find { !it.passed }.survivor");
    instructor
        .get(found)
        .body("", hasSize(1))
        .body("[0].id", equalTo(survivor))
        .body("[0].line", equalTo(5))
        .body("[0].change", equalTo("value > 1 became value >= 1"))
        .body("[0].source", equalTo(Cut.REFERENCE.replace("> 1", ">= 1")))
        .body("[0].inputs[0].text", containsString("1."));

    instructor
        .post(cut + "/publish", Map.of())
        .statusCode(409)
        .body("detail", containsString("mutants"));
    var keep = found + "/" + survivor + "/mistake";
    instructor.post(keep, Map.of("name", "../up", "feedback", "no")).statusCode(422);
    instructor.post(keep, Map.of("name", "at_the_border")).statusCode(422);
    instructor.post(found + "/999999999/test", Map.of()).statusCode(404);
    var words = Map.of("name", "at_the_border", "feedback", "At 1 itself x passes.");
    instructor
        .post(keep, words)
        .statusCode(201)
        .body("revision", equalTo(2))
        .body("problems", hasSize(0));
    instructor.post(keep, words).statusCode(409).body("detail", containsString("already"));

    checked(cut).body("green", equalTo(true));
    instructor
        .post(found + "/" + survivor + "/test", Map.of("about", "the border: 1"))
        .statusCode(201)
        .body("revision", equalTo(3));
    var kept = FolderZip.read(zip(cut + "/draft"));
    assertThat(kept.text("submissions/wrong_answer/at_the_border.java")).isPresent();
    assertThat(kept.text("exercise.yaml").orElseThrow())
        .startsWith(Cut.WEAK.text("exercise.yaml").orElseThrow().lines().findFirst().orElseThrow())
        .contains("edge case 2", "about: \"the border: 1\"");
  }

  @Test
  void zip_isRefused_whenItIsNoneOrLeavesItsFolder() throws IOException {
    var relu = exercises + "refused";
    put(instructor, relu, new byte[] {1, 2, 3}).statusCode(422);
    put(instructor, relu, zipOf("../../etc/passwd", 1)).statusCode(422);
    put(instructor, relu, zipOf("statement.md", 9 << 20))
        .statusCode(422)
        .body("detail", containsString("too much"));
    instructor.get(relu + "/draft").statusCode(404);
    put(instructor, exercises + "of-files", FolderZip.write(RELU))
        .statusCode(409)
        .body("detail", containsString("another name"));
    put(instructor, exercises + "Not_a_slug", FolderZip.write(RELU)).statusCode(409);
  }

  @Test
  void nobodyButAnInstructorOfTheCourse_reachesADraft() {
    var relu = exercises + "mine";
    var zip = FolderZip.write(RELU);
    put(instructor, relu, zip).statusCode(201);
    var check = checked(relu).extract().<String>path("id");
    var other = "author-" + ProcessHandle.current().pid();
    var password = "a long enough password";
    accounts.add(new NewAccount(other, "Other", Role.INSTRUCTOR, password), Optional.empty());
    for (var stranger : List.of(ApiClient.of("learner"), ApiClient.of(other, password))) {
      put(stranger, relu, zip).statusCode(404);
      stranger.get(relu + "/draft").statusCode(404);
      stranger.request().accept("application/zip").get(relu + "/draft").then().statusCode(404);
      stranger.request().get(relu + "/folder").then().statusCode(404);
      stranger.get(relu + "/checks/" + check).statusCode(404);
      stranger.request().get(relu + "/checks/" + check + "/events").then().statusCode(404);
      stranger.get(relu + "/checks/" + check + "/survivors").statusCode(404);
      stranger.post(relu + "/checks/" + check + "/survivors/1/test", Map.of()).statusCode(404);
      stranger.post(relu + "/checks/" + check + "/survivors/1/mistake", Map.of()).statusCode(404);
      stranger.post(relu + "/check", Map.of()).statusCode(404);
      stranger.post(relu + "/publish", Map.of()).statusCode(404);
    }
  }

  private ValidatableResponse checked(String exercise) {
    var begun = instructor.post(exercise + "/check", Map.of()).statusCode(202);
    var address = exercise + "/checks/" + begun.extract().path("id");
    long end = System.nanoTime() + 240_000_000_000L;
    while (true) {
      var check = instructor.get(address).statusCode(200);
      var state = check.extract().<String>path("state");
      if (state.equals("done") || System.nanoTime() > end) {
        assertThat(state).as(check.extract().asString()).isEqualTo("done");
        return check;
      }
      LockSupport.parkNanos(200_000_000);
    }
  }

  private static ValidatableResponse put(ApiClient client, String path, byte[] zip) {
    return client.request().contentType("application/zip").body(zip).put(path).then();
  }

  private byte[] zip(String path) {
    return instructor
        .request()
        .accept("application/zip")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static byte[] zipOf(String name, int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
