package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** An instructor who writes an exercise, from "Write exercises" to "Published". */
record Author(Visit visit, Handiwork watch, Authored exercise) {

  /** A check tries all mutants; a machine that builds at the same time takes longer. */
  private static final LocatorAssertions.ContainsTextOptions PATIENT =
      new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

  Author(Visit visit, Authored exercise) {
    this(visit, new Handiwork(visit), exercise);
  }

  void work() {
    create();
    state();
    define();
    solve();
    check();
    mistake(exercise.byHand());
    suggested();
    checkAgain();
    publish();
    watch.account(Path.of("target/authoring-" + exercise.name() + ".md"));
  }

  private void create() {
    watch.stage("New exercise");
    watch.click(visit.link("Write exercises"));
    watch.click(visit.link("New exercise").first());
    watch.fill(visit.page().getByLabel("Title"), exercise.title());
    watch.fill(visit.page().getByLabel("Name in addresses").first(), exercise.name());
    watch.fill(visit.page().getByLabel("Signature of the method"), exercise.head());
    looks(visit, exercise.name() + "-1-new");
    watch.click(visit.button("Create"));
    shown(visit.editor());
    looks(visit, exercise.name() + "-2-template");
  }

  private void state() {
    watch.stage("Statement");
    watch.write(exercise.statement());
    shown(visit.page().locator("#preview .formula-displayed .katex").first());
    looks(visit, exercise.name() + "-3-statement");
  }

  private void define() {
    watch.stage("Definition");
    open("exercise.yaml");
    exercise.definition().forEach(line -> watch.retype(line.begins(), line.instead()));
    test();
  }

  /** The sample that is there, and three more. */
  private void test() {
    watch.stage("Tests");
    watch.click(visit.button("Edit: test example"));
    put(exercise.tests().getFirst(), "Keep the changes");
    watch.click(visit.button("Delete: test random inputs"));
    shown(visit.button("Undo"));
    for (var test : exercise.tests().subList(1, exercise.tests().size())) {
      watch.click(visit.button("Write inputs down"));
      put(test, "Add the test");
    }
    watch.click(visit.button("Draw inputs at random"));
    shown(field("from-x"));
    watch.fill(field("name"), exercise.random().name());
    watch.enter(field("points"), "4");
    watch.enter(field("about"), exercise.random().about());
    watch.choose(field("from-x"), exercise.random().from());
    looks(visit, exercise.name() + "-4-tests");
    watch.click(visit.button("Add the test"));
    shown(visit.page().locator("[data-test-notice]"));
  }

  private void put(Authored.Test test, String button) {
    shown(field("input-x"));
    test.inputs().forEach(input -> watch.enter(field("input-" + input.parameter()), input.text()));
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
    reference("first.java", exercise.first());
    reference("second.java", exercise.second());
  }

  private void reference(String file, String body) {
    open(file);
    watch.retype("throw", body);
  }

  private void mistake(Authored.Mistake mistake) {
    watch.stage("Mistake: " + mistake.name());
    watch.click(visit.page().getByText("Add a file"));
    watch.choose(visit.page().getByLabel("What it is"), "wrong_answer");
    watch.fill(visit.page().getByLabel("Its name"), mistake.name());
    watch.click(visit.button("Add"));
    shown(visit.page().locator("#feedback"));
    watch.retype(mistake.line(), mistake.instead());
    watch.fill(visit.page().locator("#feedback"), mistake.feedback());
    looks(visit, exercise.name() + "-5-mistake");
  }

  private void check() {
    watch.stage("First check");
    watch.click(visit.button("Check"));
    await("problem");
    looks(visit, exercise.name() + "-6-survivor");
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
    for (var mistake : exercise.suggested()) {
      var row =
          visit
              .page()
              .locator(".suggestion")
              .filter(new Locator.FilterOptions().setHasText(mistake.change()));
      watch.fill(row.locator("textarea"), mistake.feedback());
      watch.enter(row.locator("input"), mistake.name());
    }
    looks(visit, exercise.name() + "-6-suggestions");
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
    looks(visit, exercise.name() + "-7-published");
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
