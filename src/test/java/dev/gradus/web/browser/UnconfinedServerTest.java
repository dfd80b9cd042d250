package dev.gradus.web.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import dev.gradus.web.api.ApiClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server for one's own code on a system that can't confine it: it grades, and says so. */
@QuarkusTest
@TestProfile(UnconfinedServerTest.Elsewhere.class)
class UnconfinedServerTest {

  private static final String RELU = "/courses/activation-functions/exercises/relu";
  private static final String BANNER =
      "Learners’ code runs unconfined on this server: for your own code only.";
  private static final String SOURCE =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 0 || v != v ? v : 0);
        }
      }
      """;

  private ApiClient api;

  @TestHTTPResource("/")
  URI home;

  /** Nobody's system, so that nothing of Linux may be asked for. */
  public static final class Elsewhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gradus.home", "target/home-elsewhere",
          "gradus.sandbox.home", "target/sandbox",
          "machine.system", "Plan 9",
          "gradus.sandbox.minimum-tier", "none");
    }
  }

  @Test
  void submission_isGraded_andEveryPageWarns() throws InterruptedException {
    Published.await(RELU);
    api = ApiClient.of("learner");
    var learner = Browser.of("learner");
    assertThat(learner.open(RELU).asString()).contains(BANNER);
    var sent = learner.send(RELU + "/submissions", Map.of("source", SOURCE, "key", "elsewhere"));
    assertThat(sent.statusCode()).isEqualTo(303);
    for (int i = 0; i < 300 && !verdicts().contains("Accepted"); i++) {
      Thread.sleep(100);
    }
    assertThat(verdicts()).contains("Accepted");
    assertThat(given().get("/sign-in").asString()).contains(BANNER);
    assertThat(Browser.of("admin").open("/administration/sandbox").asString())
        .contains("nothing confines their code")
        .contains("Nothing can confine programs on Plan 9.")
        .contains("An honest script works.");
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'grading' }.data.tier", Matchers.is("none"))
        .body("checks.find { it.name == 'grading' }.data.failed", Matchers.is("confinement"));
  }

  /** The start can't tell that a proxy or a tunnel will bring others to its loopback address. */
  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 192.0.2.7",
    "Forwarded, for=192.0.2.7",
    "Via, 1.1 proxy",
    "Host, gradus.example"
  })
  void whoComesFromElsewhere_getsNoPageAndNoToken(String header, String value) {
    given()
        .header(header, value)
        .get("/sign-in")
        .then()
        .statusCode(403)
        .body(Matchers.containsString("answers its own machine only"));
    given()
        .header(header, value)
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/tokens")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    given().get("/sign-in").then().statusCode(200);
  }

  private List<String> verdicts() {
    return api.get("/api/v1/courses/activation-functions/exercises/relu/submissions")
        .extract()
        .jsonPath()
        .getList("verdict");
  }

  @Test
  void banner_hasNoBarrier() {
    try (var chromium = Chromium.open()) {
      for (var look : List.of(Visit.Look.DESK, Visit.Look.PHONE.inTheDark())) {
        try (var visit = chromium.visit(look)) {
          visit.signIn(home, "admin");
          for (var path : List.of("/", "/administration/sandbox")) {
            visit.page().navigate(home.resolve(path).toString());
            assertThat(visit.page().locator(".caution").isVisible()).isTrue();
            visit.check("unconfined " + path);
          }
          visit.shoot("unconfined");
        }
      }
    }
  }
}
