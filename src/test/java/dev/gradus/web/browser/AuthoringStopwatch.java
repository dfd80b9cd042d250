package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An instructor writes a good exercise through the pages, from nothing to published, by the clock:
 * {@code target/authoring.md} tells what it took. A learner then gets it. Not part of the build:
 * {@code ./mvnw -Pquick test -Dtest=AuthoringStopwatch}.
 */
@QuarkusTest
class AuthoringStopwatch {

  @TestHTTPResource("/")
  URI home;

  @Inject Courses courses;
  @Inject Teaching teaching;

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void exercise_isMadeFromNothingAndSolved() {
    var course = "from-nothing-" + ProcessHandle.current().pid();
    var unit =
        new CourseDefinition.Unit(
            "Unit", List.of(new CourseDefinition.Item.OfExercise("of-files", 1)));
    courses.save(new CourseDefinition(course, "Activations", Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      visit.page().navigate(home.resolve("/courses/" + course).toString());
      new Author(visit).work();
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      visit.page().navigate(home.resolve("/courses/" + course).toString());
      learn(visit);
    }
  }

  private static void learn(Visit visit) {
    visit.link(LearnableSlope.TITLE).click();
    visit.write(source(LearnableSlope.BY_COLUMN));
    visit.button("Submit").click();
    var result = visit.page().locator("#result");
    assertThat(result).containsText(LearnableSlope.BY_COLUMN.feedback());
    assertThat(result).containsText("expected 2");
    Author.looks(visit, "from-nothing-8-mistake");
    visit.write(source(LearnableSlope.BY_TENSORS));
    visit.button("Submit").click();
    assertThat(result).containsText("Accepted");
    Author.looks(visit, "from-nothing-9-accepted");
  }

  private static String source(LearnableSlope.Mistake mistake) {
    return source(
        LearnableSlope.BY_TENSORS.replaceFirst(
            mistake.line() + " =.*;", mistake.instead().replace("$", "\\$")));
  }

  private static String source(String body) {
    return "import dev.gradus.tensor.*;\nimport java.util.List;\n\nclass LearnableSlope {\n"
        + LearnableSlope.HEAD
        + " {\n"
        + body
        + "\n}\n}\n";
  }
}
