package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** An instructor makes an exercise of nothing and publishes it; a learner solves it. */
@QuarkusTest
class AuthoringJourneyTest {

  private static final String SOLUTION =
      """
      import dev.gradus.tensor.*;

      class TwiceAsMuch2 {
        static Tensor twiceAsMuch2(Tensor x) {
          return x.add(x);
        }
      }
      """;

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
  void exercise_isWrittenCheckedPublishedAndSolved() {
    var course = "authoring-" + ProcessHandle.current().pid();
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, "Authoring", Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();

    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, "/courses/" + course);
      visit.link("Write exercises").click();
      visit.check("no exercises");
      visit.link("New exercise").first().click();
      looks(visit, "authoring-1-new");
      visit.page().getByLabel("Title").fill("Twice as much");
      visit.button("Create").click();
      write(visit, "Give back **twice** of $x$.");
      assertThat(visit.page().locator("#preview strong")).hasText("twice");
      visit.link("exercise.yaml").click();
      write(visit, "format: 1\ntitle: Twice as much\nkind: riddle\n");
      visit.button("Save").click();
      assertThat(visit.page().locator("[data-finding='exercise.yaml:3']")).containsText("riddle");
      looks(visit, "authoring-2-broken");
      visit.page().goBack();
      go(visit, "/courses/" + course + "/authoring/new?from=" + course + "/twice-as-much");
      assertThat(visit.page().locator("[value=copy]")).isChecked();
      visit.page().getByText("A function", new Page.GetByTextOptions().setExact(true)).click();
      visit.page().getByLabel("Title").fill("Twice as much");
      visit.button("Create").click();
      assertThat(visit.page().locator("main .alert")).containsText("Choose another name");
      visit.page().getByLabel("Name in addresses").first().fill("twice-as-much-2");
      visit.button("Create").click();
      visit.button("Check").click();
      assertThat(visit.page().locator("[data-summary]")).containsText("proven");
      looks(visit, "authoring-3-green");
      visit.button("Publish").click();
      assertThat(visit.page().locator("main > .alert")).containsText("Published");
      go(visit, "/courses/" + course + "/authoring");
      looks(visit, "authoring-4-list");
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      go(visit, "/courses/" + course + "/authoring");
      assertThat(visit.page().locator("main")).containsText("There is nothing here");
      go(visit, "/courses/" + course + "/exercises/twice-as-much-2");
      write(visit, SOLUTION);
      visit.page().locator("[data-submit]").click();
      assertThat(visit.page().locator("#result")).containsText("Accepted");
    }
  }

  private static void write(Visit visit, String text) {
    var editor = visit.page().locator(".cm-content").first();
    editor.click();
    visit.page().keyboard().press("Control+A");
    visit.page().keyboard().insertText(text);
  }

  /** Checks and draws the page wide and light, then narrow and dark. */
  private static void looks(Visit visit, String name) {
    look(visit, name + "-wide-light", 1440, ColorScheme.LIGHT);
    look(visit, name + "-narrow-dark", 390, ColorScheme.DARK);
    visit.page().setViewportSize(1440, 900);
  }

  private static void look(Visit visit, String name, int width, ColorScheme scheme) {
    visit.page().setViewportSize(width, 900);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    visit.check(name);
    visit.shoot(name);
  }

  private void go(Visit visit, String path) {
    visit.page().navigate(home.resolve(path).toString());
  }
}
