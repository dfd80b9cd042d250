package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** An instructor who writes an exercise, from "Write exercises" to "Published". */
record Author(Visit visit, Handiwork watch) {

  /** A check tries all mutants; a machine that builds at the same time takes longer. */
  private static final LocatorAssertions.ContainsTextOptions PATIENT =
      new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

  Author(Visit visit) {
    this(visit, new Handiwork(visit));
  }

  void work() {
    create();
    state();
    define();
    solve();
    check();
    mistake(LearnableSlope.BY_COLUMN);
    suggested();
    checkAgain();
    publish();
    watch.account(Path.of("target/authoring.md"));
  }

  private void create() {
    watch.stage("New exercise");
    watch.click(visit.link("Write exercises"));
    watch.click(visit.link("New exercise").first());
    watch.fill(visit.page().getByLabel("Title"), LearnableSlope.TITLE);
    watch.fill(visit.page().getByLabel("Name in addresses").first(), "learnable-slope");
    watch.fill(visit.page().getByLabel("Signature of the method"), LearnableSlope.HEAD);
    looks(visit, "from-nothing-1-new");
    watch.click(visit.button("Create"));
    shown(visit.editor());
    looks(visit, "from-nothing-2-template");
  }

  private void state() {
    watch.stage("Statement");
    watch.write(LearnableSlope.STATEMENT);
    shown(visit.page().locator("#preview .formula-displayed .katex").nth(1));
    looks(visit, "from-nothing-3-statement");
  }

  private void define() {
    watch.stage("Definition");
    open("exercise.yaml");
    watch.retype(
        "summary:", "summary: A leaky ReLU, and the gradient by which its slope is learned.");
    watch.retype("tags:", "tags: [activation, gradient]");
    watch.retype("difficulty:", "difficulty: 3");
    watch.retype(
        "hints:",
        "hints:\n  - Split x into its positive and its negative part.\n"
            + "  - The slope touches negative numbers only, so only they add to its gradient.\n"
            + "  - A gradient of shape [1] is a sum over all elements.");
    watch.retype(
        "checks:", "checks: [dtype, input-unchanged]\ntolerance: {rtol: 1e-5, atol: 1e-5}");
    test();
  }

  /** The sample that is there, and three more. */
  private void test() {
    watch.stage("Tests");
    watch.click(visit.button("Edit: test example"));
    put(LearnableSlope.EXAMPLE, "Keep the changes");
    watch.click(visit.button("Delete: test random inputs"));
    shown(visit.button("Undo"));
    watch.click(visit.button("Write inputs down"));
    put(LearnableSlope.ONE_NUMBER, "Add the test");
    watch.click(visit.button("Write inputs down"));
    put(LearnableSlope.STEEP_SLOPE, "Add the test");
    watch.click(visit.button("Draw inputs at random"));
    shown(field("from-x"));
    watch.fill(field("name"), "batches");
    watch.enter(field("points"), "4");
    watch.enter(field("about"), "random batches");
    watch.choose(field("from-x"), "integers");
    looks(visit, "from-nothing-4-tests");
    watch.click(visit.button("Add the test"));
    shown(visit.page().locator("[data-test-notice]"));
  }

  private void put(LearnableSlope.Test test, String button) {
    shown(field("input-x"));
    watch.enter(field("input-x"), test.x());
    watch.enter(field("input-slope"), test.slope());
    watch.enter(field("input-g"), test.g());
    if (!test.expected().isEmpty()) {
      watch.enter(field("expected"), test.expected());
    }
    if (!test.name().isEmpty()) {
      watch.fill(field("name"), test.name());
      watch.enter(field("about"), test.about());
    }
    watch.click(visit.button(button));
    shown(visit.page().locator("[data-test-notice]"));
  }

  private Locator field(String name) {
    return visit.page().locator("#test-" + name);
  }

  private void solve() {
    watch.stage("Two references");
    reference("first.java", LearnableSlope.BY_TENSORS);
    reference("second.java", LearnableSlope.BY_ELEMENTS);
  }

  private void reference(String file, String body) {
    open(file);
    watch.retype("throw", body);
  }

  private void mistake(LearnableSlope.Mistake mistake) {
    watch.stage("Mistake: " + mistake.name());
    watch.click(visit.page().getByText("Add a file"));
    watch.choose(visit.page().getByLabel("What it is"), "wrong_answer");
    watch.fill(visit.page().getByLabel("Its name"), mistake.name());
    watch.click(visit.button("Add"));
    shown(visit.page().locator("#feedback"));
    watch.retype(mistake.line(), mistake.instead());
    watch.fill(visit.page().locator("#feedback"), mistake.feedback());
    looks(visit, "from-nothing-5-mistake");
  }

  private void check() {
    watch.stage("First check");
    watch.click(visit.button("Check"));
    await("problem");
    looks(visit, "from-nothing-6-survivor");
    watch.stage("Survivors answered");
    var answers = visit.button("Add a test that kills it");
    while (answers.count() > 0) {
      watch.click(visit.button("Add a test that kills it").first());
      shown(visit.page().locator("main > .alert"));
    }
  }

  /** Some of the wrong programs that the check has tried, with words for those who write them. */
  private void suggested() {
    watch.stage("Mistakes: three of the suggestions");
    watch.click(visit.page().locator("#suggestions summary"));
    for (var mistake : LearnableSlope.SUGGESTED) {
      var row =
          visit
              .page()
              .locator(".suggestion")
              .filter(new Locator.FilterOptions().setHasText(mistake.change()));
      watch.fill(row.locator("textarea"), mistake.feedback());
      watch.enter(row.locator("input"), mistake.name());
    }
    looks(visit, "from-nothing-6-suggestions");
    watch.click(visit.button("Keep those with words"));
    watch.await(
        () -> assertThat(visit.page().locator("main > .alert")).containsText("Kept as mistakes"));
  }

  private void checkAgain() {
    watch.stage("Second check");
    watch.click(visit.button("Check"));
    await("proven");
  }

  private void publish() {
    watch.stage("Publish");
    watch.click(visit.button("Publish"));
    watch.await(() -> assertThat(visit.page().locator("main > .alert")).containsText("Published"));
    looks(visit, "from-nothing-7-published");
  }

  private void await(String result) {
    var done = visit.page().locator("#check[data-state=done] [data-summary]");
    watch.await(() -> assertThat(done).containsText(result, PATIENT));
  }

  private void open(String file) {
    watch.click(visit.link(file));
    watch.await(() -> assertThat(visit.page().locator("h2.file")).containsText(file));
    shown(visit.editor());
  }

  private void shown(Locator place) {
    watch.await(() -> assertThat(place).isVisible());
  }

  /** Draws the page wide and light, then narrow and dark. */
  static void looks(Visit visit, String name) {
    look(visit, name + "-wide-light", 1440, ColorScheme.LIGHT);
    look(visit, name + "-narrow-dark", 390, ColorScheme.DARK);
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
