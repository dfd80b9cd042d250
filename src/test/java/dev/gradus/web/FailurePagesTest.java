package dev.gradus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FailurePagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/nothing/below", "/apiary", "/%3Cscript%3Ealert(1)"})
  void unknownPath_isAPage(String path) {
    var page = given().urlEncodingEnabled(false).header("Accept", "text/html").get(path);

    assertPage(page, 404);
    assertThat(page.asString()).doesNotContain("<script>alert");
  }

  @Test
  void page_keepsTheChosenAppearance() {
    var page = given().cookie("gradus-theme", "dark").get("/nothing");

    assertThat(page.asString()).contains("data-theme=\"dark\"");
  }

  @Test
  void wrongMethod_isAPage() {
    var page = given().header("Accept", "text/html").get("/sign-out");

    assertPage(page, 405);
  }

  @Test
  void failureOfOurs_showsNothingOfOurInsides() {
    var page = given().header("Accept", "text/html").get("/framed/broken");

    assertPage(page, 500);
    assertThat(page.asString()).doesNotContain("Exception").doesNotContain("secret");
  }

  @Test
  void unreachableDatabase_is503() {
    var page = given().header("Accept", "text/html").get("/framed/unreachable");

    assertPage(page, 503);
    assertThat(page.header("Retry-After")).isEqualTo("5");
    assertThat(page.asString()).contains("The database is restarting");
  }

  @Test
  void form_takesASourceOf200KilobytesAndRefusesMore() {
    var browser = new Browser();
    browser.open("/sign-in");

    var large = browser.send("/sign-in", Map.of("username", "x".repeat(200 << 10)));
    assertThat(large.statusCode()).isEqualTo(401);
    browser.open("/sign-in");
    var tooLarge = browser.send("/sign-in", Map.of("username", "x".repeat(300 << 10)));
    assertThat(tooLarge.statusCode()).isEqualTo(413);
  }

  @Test
  void nulInAPath_isNoFailureOfOurs() {
    var problem = given().urlEncodingEnabled(false).get("/framed/nul");

    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.asString()).contains("NUL");
  }

  @Test
  void script_getsAProblemInsteadOfAPage() {
    var problem = given().header("Accept", "application/json").get("/framed/data");

    assertThat(problem.statusCode()).isEqualTo(401);
    assertThat(problem.contentType()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/nothing", "/api/v1/tokens", "/gradus.svg"})
  void everyResponse_hasSecurityHeaders(String path) {
    var response = given().get(path);

    assertThat(response.header("Content-Security-Policy"))
        .contains("default-src 'self'; script-src 'self'; style-src 'self' 'nonce-")
        .contains("object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
  }

  @Test
  void nonce_isAnotherEachTime() {
    assertThat(given().get("/sign-in").header("Content-Security-Policy"))
        .isNotEqualTo(given().get("/sign-in").header("Content-Security-Policy"));
  }

  @Test
  void pages_areNotKept() {
    assertThat(given().get("/sign-in").header("Cache-Control")).isEqualTo("no-store");
    assertThat(given().get("/api/v1/tokens").header("Cache-Control")).isEqualTo("no-store");
  }

  private static void assertPage(Response page, int status) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("<h1>", "To the start page");
  }
}
