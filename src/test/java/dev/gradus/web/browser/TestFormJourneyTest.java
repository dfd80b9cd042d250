package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.Cut;
import dev.gradus.account.Accounts;
import dev.gradus.account.Username;
import dev.gradus.authoring.Blueprint;
import dev.gradus.authoring.Drafts;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.ExerciseFolder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instructor writes tests without a line of YAML: by mouse, by keyboard, and without script. */
@QuarkusTest
class TestFormJourneyTest {

  @TestHTTPResource("/")
  URI home;

  @Inject Courses courses;
  @Inject Teaching teaching;
  @Inject Accounts accounts;
  @Inject Drafts drafts;

  private static Chromium chromium;

  private final String course = "test-form-" + ProcessHandle.current().pid();

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void makeCourse() {
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, "Tests", Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
  }

  @Test
  void tests_areWrittenDrawnMovedAndTakenBack_andTheTextFollows() {
    try (var visit = visit(Visit.Look.DESK, "cut")) {
      assertThat(visit.editor()).isVisible();
      visit.button("Write inputs down").click();
      assertThat(visit.page().getByLabel("Tensor x")).isFocused();
      visit.page().keyboard().type("[[1., 2.], [3.]]");
      visit.button("Add the test").click();
      assertThat(error(visit)).containsText("This is not a tensor");
      looks(visit, "test-form-1-ragged");
      visit.page().getByLabel("Tensor x").fill("[1.]");
      visit.page().locator("#test-name").focus();
      visit.page().keyboard().press("Control+a");
      visit.page().keyboard().type("border");
      visit.page().keyboard().press("Enter");
      assertThat(notice(visit)).containsText("The test is added.");
      assertThat(visit.editor()).containsText("inputs: {x: \"[1.]\"}");

      visit.button("Draw inputs at random").click();
      assertThat(visit.page().getByLabel("Rank")).isHidden();
      visit.page().getByLabel("Shape").first().selectOption("any");
      assertThat(visit.page().getByLabel("Rank")).isVisible();
      looks(visit, "test-form-2-drawn");
      visit.button("Add the test").click();
      assertThat(visit.editor()).containsText("count: 20");
      assertThat(rows(visit)).hasCount(4);

      visit.button("Up: test border").click();
      assertThat(visit.button("Up: test border")).isFocused();
      assertThat(rows(visit).nth(1)).containsText("border");
      visit.button("Delete: test more").click();
      assertThat(rows(visit)).hasCount(3);
      visit.button("Undo").click();
      assertThat(rows(visit)).hasCount(4);
      visit.editor().click();
      visit.page().keyboard().press("Control+z");
      assertThat(rows(visit)).hasCount(3);
      visit.page().keyboard().press("Control+Shift+z");
      assertThat(rows(visit)).hasCount(4);
      leaveAndComeBack(visit);
      checkAndBreak(visit);
    }
  }

  /** What stands in the form of a test outlives another file and a closed page. */
  private static void leaveAndComeBack(Visit visit) {
    visit.button("Write inputs down").click();
    visit.page().getByLabel("Tensor x").fill("[9.]");
    visit.link("statement.md").click();
    assertThat(visit.page().locator("h2.file")).containsText("statement.md");
    var back = visit.page().locator(".authoring-files a:has(.tab-left)");
    assertThat(back).containsText("a form is open");
    looks(visit, "test-form-6-left");
    back.click();
    assertThat(visit.page().getByLabel("Tensor x")).hasValue("[9.]");
    assertThat(visit.page().locator(".test-form h3")).containsText("A new test");
    visit.page().reload();
    assertThat(visit.page().getByLabel("Tensor x")).hasValue("[9.]");
    visit.button("Cancel").click();
    assertThat(visit.page().locator(".test-form")).hasCount(0);
    visit.page().reload();
    assertThat(visit.button("Write inputs down")).isVisible();
    assertThat(rows(visit)).hasCount(4);
    assertThat(visit.page().locator(".test-form")).hasCount(0);
  }

  /** The reference's values come to the tests; a text that can't be read is told with its line. */
  private static void checkAndBreak(Visit visit) {
    visit.button("Check").click();
    assertThat(visit.page().locator("#check[data-state=done]")).isVisible();
    assertThat(rows(visit).first().locator(".tensor[data-label=expected]")).isVisible();
    looks(visit, "test-form-3-list");
    visit.write("format: 1\nkind: function\ntests: [\nb: }\n");
    assertThat(visit.page().locator("#tests-list .alert")).containsText("line 4");
    looks(visit, "test-form-4-unreadable");
  }

  @Test
  void tests_areWrittenWithoutScript_onAPhone() {
    try (var visit = visit(Visit.Look.PHONE.inTheDark().withoutScript(), "cut-plain")) {
      visit.button("Write inputs down").click();
      visit.page().getByLabel("Tensor x").fill("[1., 1.]");
      visit.page().getByLabel("Points").fill("x");
      visit.button("Add the test").click();
      assertThat(error(visit)).containsText("a whole number from 0 to 1000");
      assertThat(visit.page().getByLabel("Tensor x")).hasValue("[1., 1.]");
      visit.shoot("test-form-5-plain");
      visit.page().getByLabel("Points").fill("3");
      visit.page().getByLabel("Points").press("Enter");
      assertThat(notice(visit)).containsText("The test is added.");
      assertThat(rows(visit)).hasCount(3);
      visit.button("Delete: test more").click();
      assertThat(rows(visit)).hasCount(2);
      visit.button("Undo").click();
      assertThat(rows(visit)).hasCount(3);
      visit.check("tests without script");
    }
  }

  @Test
  void optionsAndDataToLearnFrom_areWrittenInTheForm() {
    var question = Blueprint.CHOICE.folder("which", "Which?");
    try (var visit = visit(Visit.Look.DESK, "which", question)) {
      int options = rows(visit).count();
      visit.button("Add an option").click();
      visit.page().getByLabel("What can be chosen").fill("Neither of them");
      visit.button("Add the option").click();
      assertThat(error(visit)).containsText("it is what those learn from who choose it");
      looks(visit, "option-form");
      visit.page().getByLabel("Explanation").fill("One of them does.");
      visit.button("Add the option").click();
      assertThat(notice(visit)).containsText("The option is added.");
      assertThat(visit.editor()).containsText("text: Neither of them");
      assertThat(rows(visit)).hasCount(options + 1);
      looks(visit, "option-list");
    }
    var training = Blueprint.TRAINING.folder("learned", "Learned");
    try (var visit = visit(Visit.Look.DESK, "learned", training)) {
      visit.button("Give data to learn from").click();
      visit.page().getByLabel("Data", exactly()).selectOption("xor");
      assertThat(visit.page().getByLabel("Noise (optional)")).isHidden();
      visit.page().getByLabel("Data", exactly()).selectOption("moons");
      visit.page().getByLabel("Noise (optional)").fill("0.2");
      looks(visit, "training-form");
      visit.button("Add the test").click();
      assertThat(notice(visit)).containsText("The test is added.");
      assertThat(rows(visit).last()).containsText("points of moons, noise 0.2");
      looks(visit, "training-list");
    }
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private Visit visit(Visit.Look look, String slug) {
    return visit(look, slug, Cut.WEAK);
  }

  private Visit visit(Visit.Look look, String slug, ExerciseFolder folder) {
    drafts.put(
        courses.find(course).orElseThrow(),
        slug,
        folder,
        accounts.find(new Username("instructor")).orElseThrow());
    var visit = chromium.visit(look);
    visit.signIn(home, "instructor");
    var path = "/courses/" + course + "/authoring/exercises/" + slug;
    visit.page().navigate(home.resolve(path + "?file=" + ExerciseFolder.DEFINITION).toString());
    return visit;
  }

  private static Locator rows(Visit visit) {
    return visit.page().locator(".test-row");
  }

  private static Locator error(Visit visit) {
    return visit.page().locator(".test-form .error");
  }

  private static Locator notice(Visit visit) {
    return visit.page().locator("[data-test-notice]");
  }

  private static void looks(Visit visit, String name) {
    look(visit, name + "-wide-light", 1440, ColorScheme.LIGHT);
    look(visit, name + "-narrow-dark", 360, ColorScheme.DARK);
    visit.page().setViewportSize(1440, 900);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void look(Visit visit, String name, int width, ColorScheme scheme) {
    visit.page().setViewportSize(width, 900);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    visit.check(name);
    visit.shoot(name);
  }
}
