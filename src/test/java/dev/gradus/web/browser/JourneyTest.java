package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.gradus.web.Published;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job, as a learner and then an instructor live through it in a browser. */
@QuarkusTest
class JourneyTest {

  private static final String MISTAKE =
      """
      import dev.gradus.tensor.*;

      class Relu {
          static Tensor relu(Tensor x) {
              return x.abs();
          }
      }
      """;
  private static final String RIGHT = MISTAKE.replace("x.abs()", "x.maximum(0)");
  private static final String BROKEN = MISTAKE.replace("x.abs();", "x.abs()");

  @TestHTTPResource("/")
  URI home;

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void exerciseIsThere() {
    Published.await("/courses/activation-functions/exercises/relu");
  }

  @Test
  void learner_learnsFromAMistakeAndInstructorSeesIt() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      openRelu(visit, "learner");
      visit.page().evaluate("() => { window.stayed = true; }");

      visit.write(MISTAKE);
      visit.button("Submit").click();
      assertThat(result(visit)).containsText("Partially accepted");
      assertThat(result(visit)).containsText("This is |x|");
      assertThat(result(visit).locator("[data-label=actual] td.differs").first())
          .containsText("4.");
      visit.shoot("journey-1-mistake");
      visit.check("exercise with a mistake");

      visit.write(RIGHT);
      visit.button("Run").click();
      assertThat(result(visit)).containsText("Result of run");
      assertThat(result(visit)).containsText("2 of 2 tests passed");
      assertThat(visit.page().locator("#curve")).containsText("Your curve lies on the reference");
      assertThat(visit.page().locator("#curve svg")).hasCount(2);
      visit.check("a function drawn");
      visit.button("Submit").click();
      assertThat(result(visit)).containsText("All tests passed");
      assertThat(visit.page().locator("#standing")).containsText("11 / 11");
      assertThat(visit.page().locator("#attempts tbody tr").first()).containsText("Accepted");
      assertThat((Boolean) visit.page().evaluate("() => window.stayed === true"))
          .as("the page was never reloaded")
          .isTrue();
      visit.shoot("journey-2-accepted");
      visit.check("exercise with full marks");

      visit.link("Grades").click();
      assertThat(row(visit, "ReLU")).containsText("11 / 11");
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      visit.link("Gradebook").click();
      visit.page().navigate(home.resolve("/courses/activation-functions/gradebook").toString());
      row(visit, "learner").getByRole(AriaRole.LINK).filter(text("11")).first().click();
      assertThat(visit.page().locator("h1")).containsText("Demo Learner, ReLU");
      visit.page().locator("tbody tr").first().getByRole(AriaRole.LINK).click();
      assertThat(visit.page().locator(".listing")).containsText("x.maximum(0)");
      assertThat(result(visit)).containsText("many shapes");
      visit.shoot("journey-3-instructor");
      visit.check("submission as its instructor sees it");
    }
  }

  @Test
  void compileError_isShownInItsLine() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      openRelu(visit, "learner");
      visit.write(BROKEN);
      visit.button("Submit").click();
      assertThat(result(visit)).containsText("Compile error");
      assertThat(visit.page().locator(".cm-lint-marker-error")).hasCount(1);
      visit.shoot("journey-compile-error");
      visit.check("exercise with a compile error");
    }
  }

  @Test
  void draft_survivesAReloadAndResetCanBeUndone() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      openRelu(visit, "learner");
      visit.write("class Relu { /* my draft */ }");
      visit.page().reload();
      assertThat(visit.editor()).containsText("my draft");
      visit.button("Starter").click();
      assertThat(visit.editor()).not().containsText("my draft");
      visit.page().keyboard().press("Control+z");
      assertThat(visit.editor()).containsText("my draft");
    }
  }

  @Test
  void keyboard_aloneRunsSubmitsAndLeavesTheEditor() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      openRelu(visit, "learner");
      visit.write(RIGHT);
      visit.page().keyboard().press("Control+Enter");
      assertThat(result(visit)).containsText("Result of run");
      visit.page().keyboard().press("Escape");
      visit.page().keyboard().press("Tab");
      assertThat(visit.button("Run")).isFocused();
      visit.page().keyboard().press("?");
      assertThat(visit.page().getByRole(AriaRole.DIALOG)).isVisible();
      visit.page().keyboard().press("Escape");
      assertThat(visit.page().getByRole(AriaRole.DIALOG)).isHidden();
    }
  }

  @Test
  void withoutScript_sameFormsLeadThroughTheSamePages() {
    try (var visit = chromium.visit(Visit.Look.DESK.withoutScript())) {
      openRelu(visit, "learner");
      Locator source = visit.page().getByLabel("Your solution in Java, Relu.java");
      source.fill(MISTAKE);
      visit.button("Run").click();
      assertThat(result(visit)).containsText("Result of run");
      assertThat(source).hasValue(MISTAKE);
      visit.button("Submit").click();
      // The page asks for itself every two seconds until the verdict is there.
      assertThat(result(visit)).containsText("This is |x|");
      visit.shoot("journey-no-script");
      visit.check("exercise without script");
    }
  }

  @Test
  void formSentTwice_makesOneSubmission() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      int before = attempts(visit).count();
      openRelu(visit);
      visit
          .page()
          .evaluate(
              """
              async () => {
                const form = document.querySelector('form[data-work]');
                const body = new URLSearchParams(new FormData(form));
                const send = () => fetch(form.action, { method: 'POST', body });
                await Promise.all([send(), send()]);
              }
              """);
      assertThat(attempts(visit)).hasCount(before + 1);
    }
  }

  /** All attempts at ReLU, on the page that lists them; the exercise's own shows the newest. */
  private Locator attempts(Visit visit) {
    visit
        .page()
        .navigate(home.resolve("/courses/activation-functions/exercises/relu/attempts").toString());
    return visit.page().locator("main tbody tr");
  }

  private void openRelu(Visit visit, String username) {
    visit.signIn(home, username);
    openRelu(visit);
  }

  private void openRelu(Visit visit) {
    visit.page().navigate(home.resolve("/courses/activation-functions").toString());
    visit.link("ReLU").click();
    assertThat(visit.page().locator("h1")).hasText("ReLU");
  }

  private static Locator result(Visit visit) {
    return visit.page().locator("#result");
  }

  private static Locator row(Visit visit, String head) {
    return visit
        .page()
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    visit
                        .page()
                        .getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(head))))
        .first();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
