package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.account.Accounts;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Username;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Archive;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Lessons;
import dev.gradus.course.Owner;
import dev.gradus.course.Roster;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderZip;
import dev.gradus.lesson.Lesson;
import dev.gradus.web.Browser;
import dev.gradus.web.api.ApiClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One exercise in three terms: where it is kept, where it is pinned, where the newest is taken. */
@QuarkusTest
class PinnedVersionsTest {

  private static final String RIGHT =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 0 || v != v ? v : 0);
        }
      }
      """;

  private static int made;

  @Inject Republished republished;
  @Inject Courses courses;
  @Inject Lessons lessons;
  @Inject Roster roster;
  @Inject AuditTrail audit;
  @Inject Accounts accounts;
  @Inject Archive archive;

  private String slug = "";
  private String pinned = "";
  private String newest = "";
  private ApiClient teacher;
  private ApiClient learner;

  /** The first version asks one test for something wrong, the second does not. */
  @BeforeEach
  void terms() throws IOException {
    slug = "kept-" + ProcessHandle.current().pid() + "-" + made++;
    pinned = slug + "-pinned";
    newest = slug + "-newest";
    teacher = ApiClient.of("instructor");
    learner = ApiClient.of("learner");
  }

  private void copies() {
    for (var name : List.of(pinned, newest)) {
      teacher
          .post(
              at(slug) + "/offerings",
              Map.of("slug", name, "versions", name.replace(slug + "-", ""), "admission", "open"))
          .statusCode(201);
    }
  }

  private static String at(String course) {
    return "/api/v1/courses/" + course;
  }

  private Course found(String name) {
    return courses.find(name).orElseThrow();
  }

  private int version(String course) {
    return teacher.get(at(course) + "/exercises/relu/version").extract().path("version");
  }

  private String handIn(String course, double score, int version) {
    String id =
        learner
            .post(at(course) + "/exercises/relu/submissions", Map.of("source", RIGHT))
            .statusCode(201)
            .extract()
            .path("id");
    learner
        .get("/api/v1/submissions/" + id + "?wait=30s")
        .body("state", equalTo("done"))
        .body("version", equalTo(version))
        .body("score", equalTo((float) score));
    return id;
  }

  @Test
  void aPinnedExercise_isReadAndGradedAsItWas_untilItIsMovedOn() throws IOException {
    republished.publish(slug, Republished.FLAWED);
    copies();
    republished.publish(slug, Republished.MENDED.replace("title: ReLU", "title: ReLU mended"));

    assertThat(List.of(version(slug), version(pinned), version(newest))).containsExactly(2, 1, 2);
    teacher
        .get(at(pinned) + "/versions")
        .body("newestVersion", contains(2))
        .body("pinned", contains(true));
    var reader = Browser.of("learner");
    assertThat(reader.open("/courses/" + newest + "/exercises/relu").asString())
        .contains("ReLU mended");
    assertThat(reader.open("/courses/" + pinned + "/exercises/relu").asString())
        .doesNotContain("ReLU mended");
    var old = handIn(pinned, 7, 1);
    handIn(newest, 8, 2);
    handIn(slug, 8, 2);

    var instructor = Browser.of("instructor");
    assertThat(instructor.open("/courses/" + pinned + "/terms").asString())
        .contains("Move all on to the newest", "Move ReLU on to version 2");
    assertThat(instructor.open("/courses/" + pinned + "/terms/new").asString())
        .contains("There is a newer version of these", "changes?from=1&amp;to=2")
        .contains("version 1, 8 points", "version 2, 8 points");
    assertThat(
            instructor
                .open("/courses/" + pinned + "/exercises/relu/versions/changes?from=1&to=2")
                .statusCode())
        .isEqualTo(200);
    var moved = instructor.send("/courses/" + pinned + "/exercises/relu/version/move-on", Map.of());
    assertThat(moved.statusCode()).isEqualTo(303);

    teacher
        .get(at(pinned) + "/exercises/relu/version")
        .body("version", equalTo(2))
        .body("pinned", equalTo(true));
    assertThat(audit.read(new AuditTrail.Part(pinned, "version.use", Long.MAX_VALUE, 5)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.deed().before()).isEqualTo("version 1, pinned");
              assertThat(entry.deed().after()).isEqualTo("version 2, pinned");
            });
    learner.get("/api/v1/submissions/" + old).body("version", equalTo(1));
    handIn(pinned, 8, 2);
    teacher
        .get(at(pinned) + "/exercises/relu/statistics")
        .body("submissions", equalTo(2))
        .body("learners", equalTo(1));
    assertThat(instructor.open("/courses/" + pinned + "/exercises/relu/versions").asString())
        .contains("This course has version 2", "and keeps it until it is moved on");

    String regrade =
        teacher
            .post(at(pinned) + "/exercises/relu/regrades", Map.of())
            .statusCode(202)
            .body("total", equalTo(1))
            .extract()
            .path("id");
    assertThat(regraded(regrade)).isEqualTo(1);
    teacher.request().delete("/api/v1/regrades/" + regrade).then().statusCode(200);
    instructor.open("/courses/" + pinned + "/exercises/relu/versions");
    instructor.send("/courses/" + pinned + "/exercises/relu/version/pin", Map.of("number", "1"));
    assertThat(version(pinned)).isEqualTo(1);
    assertThat(instructor.open("/courses/" + pinned + "/exercises/relu/versions").asString())
        .contains("1 submission counts against a newer version");
    teacher.post(at(slug) + "/exercises/relu/regrades", Map.of()).statusCode(409);
  }

  /** How many submissions a regrade gives more, once it is done. */
  private int regraded(String id) {
    for (int i = 0; i < 60; i++) {
      var found = teacher.get("/api/v1/regrades/" + id).extract().jsonPath();
      if (found.getString("state").equals("ready")) {
        return found.getInt("up");
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("regrade " + id + " was not ready in time");
  }

  @Test
  void aVersionIsChosen_pinnedAndFollowed_alsoWhereTheExerciseIsKept() throws IOException {
    republished.publish(slug, Republished.FLAWED);
    copies();
    var own = at(slug) + "/exercises/relu/version";
    choose(own, Map.of("pinned", true), 200);
    republished.publish(slug, Republished.MENDED);
    assertThat(List.of(version(slug), version(pinned), version(newest))).containsExactly(1, 1, 2);

    choose(at(newest) + "/exercises/relu/version", Map.of("version", 1), 422);
    choose(at(newest) + "/exercises/relu/version", Map.of("version", 9, "pinned", true), 422);
    choose(at(newest) + "/exercises/relu/version", Map.of("version", 1, "pinned", true), 200);
    assertThat(version(newest)).isEqualTo(1);
    choose(own, Map.of("pinned", false), 200);
    assertThat(version(slug)).isEqualTo(2);
    teacher.post(at(pinned) + "/versions/move-on", Map.of()).statusCode(200).body("$", hasSize(1));
    assertThat(version(pinned)).isEqualTo(2);

    var instructor = Browser.of("instructor");
    instructor.open("/courses/" + newest + "/terms");
    instructor.send("/courses/" + newest + "/versions/follow", Map.of());
    teacher.get(at(newest) + "/versions").body("pinned", contains(false));
    assertThat(version(newest)).isEqualTo(2);
    instructor.send("/courses/" + newest + "/versions/pin", Map.of());
    teacher.get(at(newest) + "/versions").body("pinned", contains(true));
  }

  private void choose(String path, Map<String, ?> body, int status) {
    teacher.request().contentType(ContentType.JSON).body(body).put(path).then().statusCode(status);
  }

  @Test
  void aCopyOfACopy_takesTheVersionsFromWhereTheExerciseIsKept() throws IOException {
    republished.publish(slug, Republished.FLAWED);
    copies();
    republished.publish(slug, Republished.MENDED);
    var third = slug + "-third";
    var fourth = slug + "-fourth";
    teacher
        .post(at(pinned) + "/offerings", Map.of("slug", third, "versions", "newest"))
        .statusCode(201);
    teacher
        .post(at(pinned) + "/offerings", Map.of("slug", fourth, "versions", "pinned"))
        .statusCode(201);

    assertThat(List.of(version(third), version(fourth))).containsExactly(2, 1);
    teacher
        .get(at(third) + "/offerings")
        .body("slug", contains(fourth, third, newest, pinned, slug));
    var exercise = courses.exercise(found(third).id(), "relu").orElseThrow();
    assertThat(courses.keeper(exercise).slug()).isEqualTo(slug);
  }

  @Test
  void aCourseThatIsOver_keepsItsVersions_andItsGrades() throws IOException {
    republished.publish(slug, Republished.FLAWED);
    copies();
    archive.end(found(slug), accounts.find(new Username("instructor")).orElseThrow().id());
    republished.publish(slug, Republished.MENDED);

    assertThat(List.of(version(slug), version(pinned), version(newest))).containsExactly(1, 1, 2);
    var instructor = Browser.of("instructor");
    instructor.open("/courses/" + slug + "/terms");
    instructor.send("/courses/" + slug + "/versions/move-on", Map.of());
    assertThat(version(slug)).isEqualTo(2);
  }

  @Test
  void whatIsKeptElsewhere_isNotWrittenHere_andStaysWhenItsFolderLeavesTheCourse()
      throws IOException {
    republished.publish(slug, Republished.MENDED);
    copies();
    var refused =
        teacher
            .request()
            .contentType("application/zip")
            .body(FolderZip.write(new ExerciseFolder(Map.of("exercise.yaml", bytes("format: 1")))))
            .put(at(newest) + "/exercises/relu")
            .then()
            .statusCode(409)
            .extract()
            .<String>path("detail");
    assertThat(refused).contains("kept in the course that this one was copied from");

    courses.save(new CourseDefinition(slug, slug, Optional.empty(), List.of()));

    assertThat(courses.exercises(found(slug).id())).isEmpty();
    assertThat(courses.exercises(found(newest).id())).hasSize(1);
    handIn(newest, 8, 1);
  }

  @Test
  void aCourseOfTheWeb_isCopiedLikeOneOfFiles() throws IOException {
    var item = new CourseDefinition.Item.OfExercise("relu", 1);
    var never = new CourseDefinition.Item.OfExercise("unpublished", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item, never));
    courses.create(new CourseDefinition(slug, slug, Optional.empty(), List.of(unit)));
    republished.publish(slug, Republished.FLAWED);
    assertThat(courses.exercise(found(slug).id(), "relu").orElseThrow().owner())
        .isEqualTo(Owner.WEB);
    assertThat(Browser.of("instructor").open("/courses/" + slug + "/terms/new").asString())
        .contains("were never published: unpublished");

    copies();
    republished.publish(slug, Republished.MENDED);

    assertThat(List.of(version(slug), version(pinned), version(newest))).containsExactly(2, 1, 2);
    assertThat(courses.exercise(found(newest).id(), "unpublished")).isEmpty();
    handIn(pinned, 7, 1);
  }

  @Test
  void lessons_followOrStay_asTheExercisesDo() throws IOException {
    var lesson = new CourseDefinition.Item.OfLesson("talk");
    var item = new CourseDefinition.Item.OfExercise("relu", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(lesson, item));
    var definition = new CourseDefinition(slug, slug, Optional.empty(), List.of(unit));
    republished.publish(slug, Republished.MENDED);
    var course = courses.save(definition);
    lessons.save(course, definition, List.of(talk("Before")));
    copies();

    lessons.save(course, talk("Afterwards"));

    var instructor = Browser.of("instructor");
    assertThat(instructor.open("/courses/" + newest + "/lessons/talk").asString())
        .contains("Afterwards");
    assertThat(instructor.open("/courses/" + pinned + "/lessons/talk").asString())
        .contains("Before")
        .doesNotContain("Afterwards");
    assertThat(instructor.open("/courses/" + pinned + "/terms").asString())
        .contains("The text of these lessons has changed");
    instructor.send("/courses/" + pinned + "/versions/move-on", Map.of());
    assertThat(instructor.open("/courses/" + pinned + "/lessons/talk").asString())
        .contains("Afterwards");
  }

  private static Lesson talk(String words) {
    var text =
        """
        ---
        title: Talk
        ---

        ## %s

        ```yaml
        type: FullSlide
        key: "1"
        ```

        `@part1`
        %s
        """
            .formatted(words, words);
    return Lesson.of("talk", bytes(text), new TreeMap<>());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
