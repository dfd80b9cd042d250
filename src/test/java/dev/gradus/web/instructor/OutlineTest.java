package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Outline;
import dev.gradus.exercise.ExerciseVersionId;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators make courses; instructors arrange what stands in them. */
@QuarkusTest
class OutlineTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String FILES = "activation-functions";

  @Inject Courses courses;
  @Inject Outline outline;

  private final String slug =
      "made-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
  private final String page = "/courses/" + slug + "/outline";
  private Browser admin;
  private Browser instructor;

  @BeforeEach
  void make() {
    admin = Browser.of("admin");
    admin.open("/administration/courses");
    var made =
        admin.send(
            "/administration/courses",
            Map.of("title", "Made here", "slug", slug, "instructor", "instructor"));
    assertThat(made.header("Location")).endsWith(page);
    instructor = Browser.of("instructor");
    instructor.open(page);
  }

  @Test
  void administrator_seesTheNewCourse_andIsToldWhatCantBe() {
    assertThat(admin.open("/administration/courses").asString())
        .contains("Made here", slug, "Demo Instructor", "in the web", "in files");
    assertThat(refusal("Made here", slug, "")).contains("There is a course of the name " + slug);
    assertThat(refusal("Other", "other-" + slug, "learner"))
        .contains("No instructor has the username learner", "value=\"Other\"");
    assertThat(refusal("Other", "Not A Slug", "")).contains("Enter one that fits.");
    assertThat(refusal(" ", "", "")).contains("Give it a title");
    assertThat(courses.find("other-" + slug)).isEmpty();
    assertThat(instructor.open("/administration/courses").statusCode()).isEqualTo(403);
    assertThat(admin.open("/courses/" + slug + "/changes").asString()).contains("course.create");
    assertThat(admin.open("/administration/changes").asString()).contains(slug, "course.create");
  }

  private String refusal(String title, String name, String teacher) {
    var refused =
        admin.send(
            "/administration/courses", Map.of("title", title, "slug", name, "instructor", teacher));
    assertThat(refused.statusCode()).isEqualTo(422);
    return refused.asString();
  }

  @Test
  void units_areAddedNamedMovedAndRemoved() {
    send("/units", "title", "First");
    send("/units", "title", "Second");
    var first = parts().getFirst().id();
    send("/units/" + first + "/title", "title", "Last");
    send("/units/" + first + "/down");
    assertThat(parts()).extracting(Outline.Part::title).containsExactly("Second", "Last");
    send("/units/" + first + "/down");
    assertThat(parts()).extracting(Outline.Part::title).containsExactly("Second", "Last");
    send("/units/" + first + "/remove");
    assertThat(parts()).extracting(Outline.Part::title).containsExactly("Second");
    instructor.send(page, Map.of("title", "Renamed", "summary", "About it."));
    assertThat(instructor.open("/courses/" + slug).asString()).contains("Renamed", "About it.");
    assertThat(instructor.send(page + "/units", Map.of("title", " ")).statusCode()).isEqualTo(422);
    assertThat(instructor.open("/courses/" + slug + "/changes").asString())
        .contains("unit.add", "unit.name", "unit.move", "unit.remove", "course.name");
  }

  /** Two that were added in the web share a place until they are moved, and both are seen. */
  @Test
  void exercises_moveWithinTheirUnitAndIntoTheNext() {
    send("/units", "title", "First");
    send("/units", "title", "Second");
    add("one");
    add("two");
    assertThat(found().units().getFirst().exercises()).containsExactly("one", "two");

    send("/exercise/two/up");
    assertThat(order()).containsExactly(List.of("two", "one"), List.of());
    send("/exercise/one/down");
    assertThat(order()).containsExactly(List.of("two"), List.of("one"));
    send("/exercise/one/down");
    send("/exercise/two/up");
    assertThat(order()).containsExactly(List.of("two"), List.of("one"));
    send("/exercise/one/up");
    assertThat(order()).containsExactly(List.of("two", "one"), List.of());
    assertThat(found().units().getFirst().exercises()).containsExactly("two", "one");

    var first = parts().getFirst().id();
    var refused = instructor.send(page + "/units/" + first + "/remove", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Something stands in this unit");
    assertThat(order()).containsExactly(List.of("two", "one"), List.of());
  }

  /** A draft keeps the number of its unit, which may be gone when it is published. */
  @Test
  void exercise_whoseUnitIsGone_standsInTheLastOne() {
    send("/units", "title", "First");
    send("/units", "title", "Second");
    send("/units", "title", "Third");
    send("/units/" + parts().get(1).id() + "/remove");
    courses.add(found().id(), 1, "at-the-end");
    courses.add(found().id(), 2, "where-nothing-is");
    assertThat(parts()).extracting(Outline.Part::title).containsExactly("First", "Third");
    assertThat(order()).containsExactly(List.of(), List.of("at-the-end", "where-nothing-is"));
  }

  @Test
  void exercise_ofACourseWithoutAUnit_isToldWhatIsMissing() {
    var address = "/courses/" + slug + "/authoring/new";
    instructor.open(address);
    var refused = instructor.send(address, Map.of("title", "Mine", "from", "function"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Add a unit to it first", "value=\"Mine\"");
    assertThat(instructor.open("/courses/" + slug + "/terms/new").statusCode()).isEqualTo(200);
  }

  @Test
  void exercise_isTakenOffTheList_andListedAgain() {
    send("/units", "title", "First");
    add("one");
    add("two");
    send("/exercise/one/unlist");
    assertThat(order()).containsExactly(List.of("two"));
    assertThat(found().units().getFirst().exercises()).containsExactly("two");
    assertThat(instructor.open(page).asString()).contains("Not listed", "List ReLU again");
    assertThat(outline.unlisted(found().id()))
        .extracting(Outline.Entry::slug)
        .containsExactly("one");
    send("/exercise/one/list");
    assertThat(order()).containsExactly(List.of("two", "one"));
    assertThat(outline.unlisted(found().id())).isEmpty();
  }

  @Test
  void courseOfFiles_isShownAndNotChanged() {
    Published.await("/courses/" + FILES + "/exercises/relu");
    var before = outline.of(courses.find(FILES).map(Course::id).orElseThrow());
    var address = "/courses/" + FILES + "/outline";
    assertThat(instructor.open(address).asString())
        .contains("change its course.yaml", "ReLU")
        .doesNotContain("Add the unit");
    assertThat(instructor.send(address + "/exercise/relu/down", Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(outline.of(courses.find(FILES).map(Course::id).orElseThrow())).isEqualTo(before);
  }

  @Test
  void outline_isNothingToWhoDoesNotTeachThere() {
    var learner = Browser.of("learner");
    assertThat(learner.open(page).statusCode()).isIn(403, 404);
    assertThat(learner.send(page + "/units", Map.of("title", "Mine")).statusCode()).isIn(403, 404);
    assertThat(parts()).isEmpty();
  }

  private void send(String path, String... field) {
    var fields = field.length == 0 ? Map.<String, String>of() : Map.of(field[0], field[1]);
    assertThat(instructor.send(page + path, fields).statusCode()).as(path).isEqualTo(303);
  }

  /** Any version will do: nothing is handed in here. */
  private void add(String name) {
    var relu = courses.find(FILES).map(Course::id).orElseThrow();
    Published.await("/courses/" + FILES + "/exercises/relu");
    ExerciseVersionId any = courses.exercise(relu, "relu").orElseThrow().current().orElseThrow();
    var added = courses.add(found().id(), 0, name);
    courses.published(added.id(), any);
  }

  private Course found() {
    return courses.find(slug).orElseThrow();
  }

  private List<Outline.Part> parts() {
    return outline.of(found().id());
  }

  private List<List<String>> order() {
    return parts().stream()
        .map(part -> part.entries().stream().map(Outline.Entry::slug).toList())
        .toList();
  }
}
