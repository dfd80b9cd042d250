package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.gradus.Cut;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.FolderZip;
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
  void exercise_isWrittenCheckedPublishedAndSolved_byOneAuthorAtATime() {
    var course = "authoring-" + ProcessHandle.current().pid();
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, "Authoring", Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();

    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, "/courses/" + course);
      create(visit);
      breakAndReplace(visit);
      answerTheSurvivor(visit);
      keepASuggestion(visit);
      var address = visit.page().url().replaceAll("[?#].*", "");
      try (var other = chromium.visit(Visit.Look.PHONE.inTheDark())) {
        takeTurns(visit, other, address);
      }
      publish(visit);
      go(visit, "/courses/" + course + "/authoring");
      looks(visit, "authoring-4-list");
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      go(visit, "/courses/" + course + "/exercises/cut");
      write(visit, Cut.REFERENCE);
      visit.page().locator("[data-submit]").click();
      assertThat(visit.page().locator("#result")).containsText("Accepted");
    }
  }

  private static void create(Visit visit) {
    visit.link("Write exercises").click();
    visit.check("no exercises");
    visit.link("New exercise").first().click();
    looks(visit, "authoring-1-new");
    visit.page().getByLabel("Title").fill("Cut");
    visit.button("Create").click();
    write(visit, "Give back **twice** of $x$.");
    assertThat(visit.page().locator("#preview strong")).hasText("twice");
  }

  /** What is wrong is shown where it is; the files of a zip then replace all. */
  private static void breakAndReplace(Visit visit) {
    visit.link("exercise.yaml").click();
    write(visit, "format: 1\ntitle: Twice as much\nkind: riddle" + "-in-riddle".repeat(9) + "\n");
    visit.button("Save").click();
    assertThat(visit.page().locator("[data-finding='exercise.yaml:3']")).containsText("riddle");
    looks(visit, "authoring-2-broken");
    findingsFitAPhone(visit);
    visit.page().getByText("The whole folder").click();
    var zip = new FilePayload("cut.zip", "application/zip", FolderZip.write(Cut.WEAK));
    visit.page().locator("#zip").setInputFiles(zip);
    visit.button("Upload").last().click();
    assertThat(visit.page().locator("main > .alert")).containsText("Saved");
  }

  private static void findingsFitAPhone(Visit visit) {
    var desk = visit.page().viewportSize();
    visit.page().setViewportSize(Visit.Look.PHONE.width(), Visit.Look.PHONE.height());
    visit.check("findings on a phone");
    var within =
        "all => all.every(one => one.getBoundingClientRect().right"
            + " <= one.closest('section').getBoundingClientRect().right)";
    org.assertj.core.api.Assertions.assertThat(
            (Boolean) visit.page().locator(".finding").evaluateAll(within))
        .isTrue();
    visit.page().setViewportSize(desk.width, desk.height);
  }

  private static void answerTheSurvivor(Visit visit) {
    check(visit, "One problem");
    var survivor = visit.page().locator(".survivor");
    survivor.getByText("The program beside its reference").click();
    assertThat(survivor.locator("ins mark")).hasText("=");
    survivor.getByText("Keep it as a mistake").click();
    looks(visit, "authoring-3-survivor");
    visit.button("Keep as a mistake").click();
    assertThat(visit.page().locator("main > .alert.bad"))
        .containsText("what learners are told who");
    survivor.getByLabel("What a learner reads").fill("At 1 itself x passes.");
    visit.button("Keep as a mistake").click();
    assertThat(visit.page().locator(".survivor")).containsText("has a test with this input");
    assertThat(visit.page().locator(".authoring-files")).containsText("comparison_in_line_5");
  }

  /** What the check tried and the tests fail is kept as a mistake where its author has words. */
  private static void keepASuggestion(Visit visit) {
    visit.page().locator("#suggestions summary").click();
    visit.button("Keep those with words").click();
    assertThat(visit.page().locator("main > .alert.bad"))
        .containsText("what learners are told who");
    var border =
        visit
            .page()
            .locator(".suggestion")
            .filter(new Locator.FilterOptions().setHasText("1 became 0"));
    border.getByLabel("What a learner reads").fill("The border is 1, not 0.");
    border.getByLabel("Name of the mistake").fill("border_at_zero");
    looks(visit, "authoring-3-suggestions");
    visit.button("Keep those with words").click();
    assertThat(visit.page().locator("main > .alert")).containsText("Kept as mistakes");
    assertThat(visit.page().locator(".authoring-files")).containsText("border_at_zero.java");
    assertThat(visit.page().locator(".suggestion"))
        .containsText(new String[] {"It is one of the mistakes now"});
  }

  /** The other sees who writes, takes over and goes; what was typed meanwhile is not lost. */
  private void takeTurns(Visit visit, Visit other, String address) {
    other.signIn(home, "admin");
    other.page().navigate(address);
    assertThat(other.page().locator("[data-free]")).containsText("Demo Instructor is editing");
    other.check("held");
    other.shoot("authoring-5-held");
    other.button("Take over").click();
    assertThat(other.page().locator(".cm-content")).isVisible();

    write(visit, "Typed meanwhile.");
    assertThat(visit.page().locator("[data-free]")).containsText("is editing");
    assertThat(visit.page().locator(".aside pre")).containsText("Typed meanwhile.");
    visit.check("taken over");

    other.page().navigate("about:blank");
    assertThat(visit.page().locator(".cm-content")).isVisible();
  }

  private static void publish(Visit visit) {
    check(visit, "proven");
    visit.button("Publish").click();
    assertThat(visit.page().locator("main > .alert")).containsText("Published");
  }

  private static void check(Visit visit, String result) {
    visit.button("Check").click();
    assertThat(visit.page().locator("#check[data-state=done] [data-summary]")).containsText(result);
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
