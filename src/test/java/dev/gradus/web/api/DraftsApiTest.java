package dev.gradus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.Cut;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderFiles;
import dev.gradus.exercise.FolderZip;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final String course = "drafts-" + ProcessHandle.current().pid();
  private final String exercises = "/api/v1/courses/" + course + "/exercises/";
  private ApiClient instructor;
  private DraftClient author;

  @BeforeEach
  void makeCourse() {
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, course, Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    instructor = ApiClient.of("instructor");
    author = new DraftClient(instructor);
  }

  @Test
  void draft_goesFromZipToLearners_andComesBackAsTheSameBytes() {
    var relu = exercises + "leaky";
    var zip = FolderZip.write(RELU);
    author.put(relu, zip).statusCode(201).body("problems", hasSize(0));
    author.put(relu, zip).statusCode(200).body("revision", equalTo(1));
    assertThat(zip(relu + "/draft")).isEqualTo(zip);

    instructor.post(relu + "/publish", Map.of()).statusCode(409);
    var check = author.checked(relu);
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
    author.put(relu, RELU.with("statement.md", statement)).statusCode(201);
    author
        .checked(relu)
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
    author
        .put(relu, RELU.with("exercise.yaml", yaml))
        .statusCode(201)
        .body("problems[0].file", equalTo("exercise.yaml"))
        .body("problems[0].line", equalTo(3));
    author.checked(relu).body("green", equalTo(false));
    instructor
        .post(relu + "/publish", Map.of("waive", Map.of("mistake", "why not")))
        .statusCode(409)
        .body("detail", containsString("folder"));
  }

  @Test
  void mutantThatTheTestsAccept_isKeptAsAMistake_andThenKilled() {
    var cut = exercises + "cut";
    author.put(cut, Cut.WEAK).statusCode(201).body("problems", hasSize(0));
    var check =
        author
            .checked(cut)
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

    author.checked(cut).body("green", equalTo(true));
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
    author.put(relu, new byte[] {1, 2, 3}).statusCode(422);
    author.put(relu, zipOf("../../etc/passwd", 1)).statusCode(422);
    author
        .put(relu, zipOf("statement.md", 9 << 20))
        .statusCode(422)
        .body("detail", containsString("too much"));
    instructor.get(relu + "/draft").statusCode(404);
    author
        .put(exercises + "of-files", RELU)
        .statusCode(409)
        .body("detail", containsString("another name"));
    author.put(exercises + "Not_a_slug", RELU).statusCode(409);
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
