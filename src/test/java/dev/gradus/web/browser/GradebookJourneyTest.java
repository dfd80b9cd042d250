package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.authoring.Republished;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instructor sets due dates and grades; learners read both, and the trail keeps them. */
@QuarkusTest
class GradebookJourneyTest {

  private static final String SOURCE =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 0 || v != v ? v : 0);
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
  void lateGrade_isExplainedOverriddenAndTakenBack() throws Exception {
    var course = "gradebook-journey-" + ProcessHandle.current().pid();
    republished.publish(course, Republished.MENDED);
    var token = token();
    submit(token, course).statusCode(201);
    var now = LocalDateTime.now(ZoneId.of("Europe/Berlin")).truncatedTo(ChronoUnit.MINUTES);

    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, "/courses/" + course + "/gradebook");
      visit.link("Due dates").click();
      visit.page().getByLabel("Time zone").selectOption("Europe/Berlin");
      visit.page().getByLabel("Each day late costs, in %").fill("10");
      visit.page().getByLabel("but at most, in %").fill("50");
      visit.button("Save the rules").click();
      visit.page().getByLabel("Due, ReLU").fill(now.minusHours(30).toString());
      visit.page().getByLabel("Closes, ReLU").fill(now.minusHours(40).toString());
      visit.page().getByLabel("Points, ReLU").fill("4");
      visit.button("Save the dates").click();
      assertThat(visit.page().locator(".alert")).containsText("close no earlier");
      assertThat(visit.page().getByLabel("Points, ReLU")).hasValue("4");
      visit.page().getByLabel("Closes, ReLU").fill(now.plusDays(40).toString());
      visit.page().getByLabel("Attempts, ReLU").fill("2");
      visit.page().getByLabel("Solutions at once, ReLU").focus();
      visit.page().keyboard().press("Space");
      visit.button("Save the dates").click();
      assertThat(visit.page().getByLabel("Solutions at once, ReLU")).isChecked();
      assertThat(visit.page().locator(".alert")).containsText("before the closing time");
      looks(visit, "due-dates");

      go(visit, "/courses/" + course + "/gradebook");
      var cell = visit.page().locator("#gradebook tbody td a").first();
      assertThat(cell).containsText("3.2");
      assertThat(cell).containsText("8/8 × 4 − 20 %");
      assertThat(cell).containsText("late");
      looks(visit, "gradebook");
      cell.click();
      assertThat(visit.page().locator("tbody tr").first()).containsText("2 days late");
      visit.page().getByLabel("Score, of 4").fill("5");
      visit.page().getByLabel("Reason, which the learner reads").fill("You had told me before.");
      visit.button("Set the grade").click();
      assertThat(visit.page().locator("#score-error")).containsText("from 0 to 4");
      visit.page().getByLabel("Score, of 4").fill("3.5");
      visit.button("Set the grade").click();
      assertThat(visit.page().locator(".page-head")).containsText("3.2 → 3.5");
      looks(visit, "grade");
    }
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/grades")
        .then()
        .body(
            "find { it.course == '%s' }.override.reason".formatted(course),
            containsString("told me"));
    commentOn(course, token);
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      go(visit, "/");
      visit.page().getByText("Keep NaN, please.").first().waitFor();
      looks(visit, "home with a comment");
      visit.page().locator("a[href$='#L5']").first().click();
      assertThat(visit.page().locator("#L5 .line-comment")).containsText("New");
      looks(visit, "submission with a comment");
      go(visit, "/grades");
      assertThat(visit.page().locator("main")).containsText("You had told me before.");
      visit.check("grades with an override");
    }
    submit(token, course).statusCode(201);
    submit(token, course).statusCode(409).body("detail", containsString("All 2 attempts are used"));

    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, "/courses/" + course + "/grades/learner/relu");
      visit.button("Take it back").click();
      assertThat(visit.page().locator(".page-head .score")).containsText("3.2 / 4");
      visit.page().locator("#due").fill(now.plusDays(1).toString());
      visit.page().locator("#why").fill("ill");
      visit.button("Give more time").click();
      assertThat(visit.page().locator(".page-head .score")).containsText("4 / 4");
      go(visit, "/courses/" + course + "/changes");
      assertThat(visit.page().locator("tbody tr").first()).containsText("deadline.extend");
      assertThat(visit.page().locator("tbody")).containsText("grade.override");
      assertThat(visit.page().locator("tbody")).containsText("grade.take-back");
      looks(visit, "changes");

      go(visit, "/courses/" + course + "/assignments");
      visit.page().getByLabel("Due, ReLU").fill(now.minusHours(30).toString());
      visit.page().getByLabel("Closes, ReLU").fill(now.minusHours(2).toString());
      visit.button("Save the dates").click();
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "learner");
      var refused =
          visit.page().request().get(home.resolve("/courses/" + course + "/gradebook").toString());
      assertThat(refused.status()).isEqualTo(403);
    }
  }

  /** By keyboard alone, from the line to the button. */
  private void commentOn(String course, String token) {
    String id =
        given()
            .auth()
            .oauth2(token)
            .get("/api/v1/courses/" + course + "/exercises/relu/submissions")
            .path("[0].id");
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, "/courses/" + course + "/exercises/relu/submissions/" + id);
      visit.page().getByLabel("Line, 1 to").focus();
      visit.page().keyboard().type("5");
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().type("Keep NaN, please.");
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("#L5 .line-comment")).containsText("Keep NaN, please.");
      looks(visit, "submission of a learner, with a comment");
    }
  }

  private void looks(Visit visit, String name) {
    visit.check(name);
    visit.page().setViewportSize(390, 844);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visit.check(name + " on a phone in the dark");
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
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

  private static ValidatableResponse submit(String token, String course) {
    var answer =
        given()
            .auth()
            .oauth2(token)
            .contentType(ContentType.JSON)
            .body(Map.of("source", SOURCE))
            .post("/api/v1/courses/" + course + "/exercises/relu/submissions")
            .then();
    String id = answer.extract().path("id");
    if (id != null) {
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/submissions/" + id + "?wait=30s")
          .then()
          .statusCode(200);
    }
    return answer;
  }
}
