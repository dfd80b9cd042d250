package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.authoring.Republished;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A learner sees the slope of the own function over the exact one. */
@QuarkusTest
class SlopeJourneyTest {

  private static final String SHIFTED =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 1 ? v : 0);
        }
      }
      """;

  @TestHTTPResource("/")
  URI home;

  @Inject Republished republished;

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
  void slope_isDrawnOverTheExactOne() throws Exception {
    var course = "slope-journey-" + ProcessHandle.current().pid();
    republished.publish(course, Republished.MENDED + "plot: {over: x, slope: true}\n");
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      visit.page().navigate(home.resolve("/courses/" + course + "/exercises/relu").toString());
      visit.write(SHIFTED);
      visit.button("Run").click();
      var curve = visit.page().locator("#curve");
      assertThat(curve).containsText("Its slope is furthest from the exact one, by 10, at 1.05.");
      assertThat(curve).containsText("the reference’s exactly, by autograd");
      assertThat(curve.locator("svg")).hasCount(3);
      curve.locator("summary").click();
      assertThat(curve.locator("thead")).containsText("Exact slope");
      assertThat(curve.locator("tbody tr").first()).containsText("–");
      assertThat(curve.locator("tbody tr").nth(9).locator("td").nth(3)).hasText("1");
      visit.check("a slope over the exact one");
      visit.shoot("slope");
      visit.page().setViewportSize(360, 780);
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      visit.check("a slope over the exact one on a phone in the dark");
      visit.shoot("slope-phone");
    }
  }
}
