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
 * An instructor writes good exercises through the pages, from nothing to published, by the clock:
 * {@code target/authoring-*.md} tell what it took. A learner then gets it. Not part of the build:
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
  void function_isMadeFromNothingAndSolved() {
    makeAndSolve(Authored.LEARNABLE_SLOPE);
  }

  @Test
  void functionWithItsGradient_isMadeFromNothingAndSolved() {
    makeAndSolve(Authored.LEARNED_SLOPE);
  }

  private void makeAndSolve(Authored exercise) {
    var course = exercise.name() + "-" + ProcessHandle.current().pid();
    var unit =
        new CourseDefinition.Unit(
            "Unit", List.of(new CourseDefinition.Item.OfExercise("of-files", 1)));
    courses.save(new CourseDefinition(course, "Activations", Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      visit.page().navigate(home.resolve("/courses/" + course).toString());
      new Author(visit, exercise).work();
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      visit.page().navigate(home.resolve("/courses/" + course).toString());
      learn(visit, exercise);
    }
  }

  private static void learn(Visit visit, Authored exercise) {
    visit.link(exercise.title()).click();
    visit.write(exercise.mistaken());
    visit.button("Submit").click();
    var result = visit.page().locator("#result");
    assertThat(result).containsText(exercise.byHand().feedback());
    Author.looks(visit, exercise.name() + "-8-mistake");
    visit.write(exercise.solved());
    visit.button("Submit").click();
    assertThat(result).containsText("Accepted");
    Author.looks(visit, exercise.name() + "-9-accepted");
  }
}
