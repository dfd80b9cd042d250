package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.authoring.Republished;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instructor regrades, looks, cancels, applies only raises; the learner reads why. */
@QuarkusTest
class RegradeJourneyTest {

  private static final String SOURCE =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 0 || v != v ? FACTOR * v : 0);
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
  void instructor_previewsCancelsResumesAndAppliesOnlyRaises() throws Exception {
    var course = "regrade-journey-" + ProcessHandle.current().pid();
    republished.publish(course, Republished.FLAWED);
    var token = token();
    submit(token, course, "1.001");
    var raised = submit(token, course, "1");
    republished.publish(course, Republished.MENDED);
    var relu = "/courses/" + course + "/exercises/relu";

    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, "/courses/" + course + "/gradebook");
      assertThat(visit.page().locator("tbody")).containsText("7");
      go(visit, relu + "/submissions");
      visit.link("Versions").click();
      visit.check("versions");
      visit.shoot("regrade-1-versions");
      visit.button("Grade them anew").click();
      assertThat(visit.page().locator("#result")).containsText("2 of 2 submissions graded");
      assertThat(visit.page().locator("tbody tr").first()).containsText("down");
      assertThat(visit.page().locator("tbody tr").first()).containsText("lesson");
      looks(visit, "regrade-2-preview");
      visit.button("Apply none of it").click();
      assertThat(visit.page().locator(".page-head")).containsText("cancelled");
      visit.button("Resume").click();
      visit.page().getByLabel("Why?").fill("  ");
      visit.button("Apply").click();
      assertThat(visit.page().locator(".field .error")).containsText("learners read it");
      looks(visit, "regrade-2-reason");
      visit.page().getByLabel("Why?").fill("One test asked for something wrong.");
      visit.button("Apply").click();
      assertThat(visit.page().locator(".alert")).containsText("Applied to 1 submissions (raise)");
      looks(visit, "regrade-3-applied");
      go(visit, "/courses/" + course + "/gradebook");
      assertThat(visit.page().locator("tbody")).containsText("8");
      visit.shoot("regrade-4-gradebook");
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      go(visit, relu + "/submissions/" + raised);
      assertThat(visit.page().locator(".page-head .alert"))
          .containsText("One test asked for something wrong.");
      looks(visit, "regrade-5-learner");
    }
  }

  /** Checks and draws the page wide and narrow, light and dark. */
  private static void looks(Visit visit, String name) {
    for (int width : List.of(1440, 390)) {
      for (var scheme : ColorScheme.values()) {
        if (scheme == ColorScheme.NO_PREFERENCE) {
          continue;
        }
        visit.page().setViewportSize(width, 900);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        visit.check(name + " " + width + " " + scheme);
        visit.shoot(name + "-" + width + "-" + scheme);
      }
    }
    visit.page().setViewportSize(1440, 900);
  }

  private void go(Visit visit, String path) {
    visit.page().navigate(home.resolve(path).toString());
  }

  private static String token() {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("username", "learner", "password", "gradus-demo", "name", "journey"))
        .post("/api/v1/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static String submit(String token, String course, String factor) {
    String id =
        given()
            .auth()
            .oauth2(token)
            .contentType(ContentType.JSON)
            .body(Map.of("source", SOURCE.replace("FACTOR", factor)))
            .post("/api/v1/courses/" + course + "/exercises/relu/submissions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/submissions/" + id + "?wait=30s")
        .then()
        .statusCode(200);
    return id;
  }
}
