package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.web.Published;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a learner does at the desk beside Run and Submit: try, draft, compare, restore. */
@QuarkusTest
class DeskJourneyTest {

  private static final String LEAKY = "/courses/activation-functions/exercises/leaky-relu";
  private static final String WRONG =
      """
      import dev.gradus.tensor.*;

      class LeakyRelu {
        static Tensor leakyRelu(Tensor x) {
          System.out.println("called with " + x.shape());
          return x.maximum(0);
        }
      }
      """;
  private static final String BETTER = WRONG.replace("x.maximum(0)", "x.maximum(x.mul(0.1))");

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
    Published.await(LEAKY);
  }

  @Test
  void ownInputs_areTriedAndTheFailedOneIsOneClickAway() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      enter(visit);
      visit.write(WRONG);
      var input = visit.page().getByLabel("x Tensor");
      input.fill("[[1., -2.], [3.]]");
      visit.button("Try").click();
      assertThat(visit.page().locator("#try .error")).containsText("the rows differ in length");
      assertThat(input).isFocused();
      visit.check("a wrong input");
      input.fill("[[1., -2.], [3., -4.]]");
      input.press("Alt+Enter");
      var answer = visit.page().locator("#try [data-answer]");
      assertThat(answer).containsText("shape [2, 2], dtype float32");
      assertThat(answer).containsText("called with [2, 2]");
      looks(visit, "desk-1-tried");

      visit.button("Submit").click();
      assertThat(visit.page().locator("#result")).containsText("tests passed");
      var failed = visit.page().locator(".chip.failed");
      assertThat(failed).isVisible();
      failed.click();
      assertThat(input).not().hasValue("[[1., -2.], [3., -4.]]");
      visit.page().reload();
      assertThat(visit.page().getByLabel("x Tensor")).not().hasValue("");
    }
  }

  @Test
  void editor_tellsWhatTheCompilerSaysAndCompletesAndExplains() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      enter(visit);
      visit.write(WRONG.replace("x.maximum(0);", "x.sub(1).maxim"));
      assertThat(visit.button("1 problem")).isVisible();
      visit.page().keyboard().press("F8");
      var told = visit.page().locator(".cm-diagnostic");
      assertThat(told).containsText("';' expected");
      assertThat(told).containsText("A statement ends with a semicolon");
      visit.check("a problem while typing");
      visit.page().keyboard().press("Control+Space");
      var offers = visit.page().locator(".cm-tooltip-autocomplete");
      assertThat(offers).containsText("maximum(Number number)");
      visit.shoot("desk-0-completion");
      visit.page().keyboard().press("Enter");
      visit.page().keyboard().type("0);");
      assertThat(visit.button("1 problem")).isHidden();
      for (int i = 0; i < 4; i++) {
        visit.page().keyboard().press("ArrowLeft");
      }
      visit.page().keyboard().press("F1");
      assertThat(visit.page().locator(".cm-tooltip.api-doc")).containsText("torch.maximum");
      visit.check("an explanation");
      visit.write(WRONG.replace("x.maximum(0)", "Functional.leakyRelu(x, 0.1)"));
      visit.button("1 problem").click();
      assertThat(told).containsText("Functional");
    }
  }

  @Test
  void twoWindows_loseNothing() {
    try (var one = chromium.visit(Visit.Look.DESK);
        var other = chromium.visit(Visit.Look.DESK)) {
      enter(one);
      enter(other);
      one.write(WRONG + "// one window");
      assertThat(state(one)).hasText("Saved");
      other.write(BETTER);
      var conflict = other.page().locator("#conflict");
      assertThat(conflict).isVisible();
      looks(other, "desk-2-conflict");
      other.button("Show both").click();
      assertThat(other.page().locator("#comparison")).containsText("x.mul(0.1)");
      other.shoot("desk-3-both");
      other.button("Close").click();
      other.button("Take the other").click();
      assertThat(other.editor()).not().containsText("x.mul(0.1)");
      other.editor().click();
      other.page().keyboard().press("Control+z");
      assertThat(other.editor()).containsText("x.mul(0.1)");
      assertThat(state(other)).hasText("Saved");
      other.page().reload();
      assertThat(other.editor()).containsText("x.mul(0.1)");
      other.editor().click();
      other.page().keyboard().press("Control+z");
      assertThat(other.editor()).not().containsText("x.mul(0.1)");
    }
  }

  @Test
  void attempts_areComparedAndRestored() {
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      enter(visit);
      visit.write(WRONG);
      visit.button("Submit").click();
      assertThat(visit.page().locator("form[data-work]:not([data-sending])")).hasCount(1);
      visit.write(BETTER);
      visit.button("Changes").click();
      assertThat(visit.page().locator("#comparison .added")).containsText("x.mul(0.1)");
      visit.check("changes since the last attempt");
      visit.shoot("desk-4-changes");
      visit.button("Close").click();
      visit.button("Submit").click();
      assertThat(visit.page().locator("#result")).containsText("All tests passed");
      assertThat(visit.page().locator("#attempts tbody tr").nth(1)).isVisible();
      visit.button("Compare").click();
      assertThat(visit.page().locator("h1")).hasText("Compare attempts");
      assertThat(visit.page().locator(".diff .added")).containsText("x.mul(0.1)");
      assertThat(visit.page().locator("#from"))
          .not()
          .hasValue(visit.page().locator("#to").inputValue());
      looks(visit, "desk-5-compare");
      visit.link("Attempts").click();
      looks(visit, "desk-6-attempts");
      visit.page().locator("tbody tr").nth(1).getByText("Restore").click();
      assertThat(visit.editor()).containsText("x.maximum(0)");
      assertThat(state(visit)).hasText("Saved");
    }
  }

  @Test
  void withoutScript_tryingAndComparingWork() {
    try (var visit = chromium.visit(Visit.Look.DESK.withoutScript())) {
      enter(visit);
      visit.page().locator("textarea[name=source]").fill(WRONG);
      visit.page().getByLabel("x Tensor").fill("[5., -5.]");
      visit.button("Try").click();
      assertThat(visit.page().locator("#try [data-answer]")).containsText("shape [2]");
      assertThat(visit.page().locator("textarea[name=source]")).hasValue(WRONG);
      visit.page().navigate(home.resolve(LEAKY).toString());
      assertThat(visit.page().locator("textarea[name=source]")).hasValue(WRONG);
      visit.shoot("desk-7-no-script");
    }
  }

  private void enter(Visit visit) {
    visit.signIn(home, "learner");
    visit.page().navigate(home.resolve(LEAKY).toString());
  }

  private static void looks(Visit visit, String name) {
    for (boolean dark : new boolean[] {false, true}) {
      visit
          .page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
      for (int width : new int[] {390, 1440}) {
        visit.page().setViewportSize(width, 900);
        visit.check(name);
        visit.shoot(name + (dark ? "-dark-" : "-light-") + width);
      }
    }
  }

  private static Locator state(Visit visit) {
    return visit.page().locator("[data-draft-state]");
  }
}
