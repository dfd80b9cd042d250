package dev.gradus.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInPagesTest {

  private final Browser browser = new Browser();

  @Test
  void demoLearner_signsInAndOut() {
    assertThat(browser.open("/account").header("Location")).endsWith("/sign-in?to=%2Faccount");

    var entered = browser.signIn("learner", "gradus-demo");
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.detailedCookie("gradus-session").isHttpOnly()).isTrue();
    assertThat(entered.detailedCookie("gradus-session").getSameSite()).isEqualTo("Lax");
    assertThat(browser.open("/account").statusCode()).isEqualTo(200);

    var session = browser.cookie("gradus-session");
    assertThat(browser.send("/sign-out", Map.of()).statusCode()).isEqualTo(303);

    browser.takeCookie("gradus-session", session);
    assertThat(browser.open("/account").header("Location")).contains("/sign-in");
  }

  @Test
  void wrongPassword_isAnsweredLikeAnUnknownName() {
    var wrong = browser.signIn("learner", "gradus-demo ");
    var unknown = browser.signIn("nobody-" + UUID.randomUUID(), "gradus-demo");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.asString()).contains("The username or password is wrong.");
    assertThat(unknown.asString()).contains("The username or password is wrong.");
    assertThat(browser.cookie("gradus-session")).isEmpty();
  }

  @Test
  void guessing_isThrottledPerUsername() {
    var guessed = "guessed-" + UUID.randomUUID();
    for (int i = 0; i < 10; i++) {
      assertThat(browser.signIn(guessed, "guess " + i).statusCode()).isEqualTo(401);
    }

    var refused = browser.signIn(guessed.toUpperCase(), "guess 10");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).matches("[1-9][0-9]?");
    assertThat(refused.asString()).contains("Too many attempts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"' OR '1'='1", "<script>alert(1)</script>", "a\0b", "learner'--", ""})
  void oddUsernames_areRefusedAndShownAsText(String username) {
    var refused = browser.signIn(username, "' OR '1'='1");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.asString()).doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/..//evil.example",
        "/%0d%0aSet-Cookie:x=y",
        "javascript:alert(1)",
        "/\tevil",
        "/sign-out"
      })
  void signIn_neverLeadsToAnotherSite(String to) {
    browser.open("/sign-in");
    var entered =
        browser.send(
            "/sign-in", Map.of("username", "learner", "password", "gradus-demo", "to", to));

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.header("Location")).doesNotContain("evil").doesNotContain("javascript");
    assertThat(entered.header("Location")).doesNotContain("\n").doesNotContain("sign-out");
  }

  @Test
  void signIn_leadsToThePageAskedFor() {
    browser.open("/sign-in?to=/account");
    var entered =
        browser.send(
            "/sign-in",
            Map.of("username", "learner", "password", "gradus-demo", "to", "/account?tab=tokens"));

    assertThat(entered.header("Location")).endsWith("/account?tab=tokens");
  }

  @Test
  void form_withoutItsCsrfToken_isRefusedWithASentence() {
    browser.open("/sign-in");
    var forged =
        browser.sendWithoutToken(
            "/sign-in", Map.of("username", "learner", "password", "gradus-demo"));
    var wrong =
        browser.sendWithoutToken(
            "/sign-in",
            Map.of("username", "learner", "password", "gradus-demo", "csrf-token", "AAAA"));

    assertThat(forged.statusCode()).isEqualTo(400);
    assertThat(forged.asString()).contains("The form was out of date");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.contentType()).startsWith("text/html");
  }

  @Test
  void form_fromAnotherSite_isRefusedEvenWithItsToken() {
    browser.open("/sign-in");

    var forged =
        browser
            .request()
            .header("Sec-Fetch-Site", "cross-site")
            .contentType("application/x-www-form-urlencoded")
            .body(
                "username=learner&password=gradus-demo&csrf-token=" + browser.cookie("csrf-token"))
            .post("/sign-in");

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void postWithoutAForm_doesNotPassTheCsrfCheck() {
    var signedIn = Browser.of("learner");

    assertThat(signedIn.request().post("/sign-out").statusCode()).isIn(400, 403);
    assertThat(
            signedIn.request().contentType("text/plain").body("x").post("/sign-out").statusCode())
        .isIn(400, 403);
    assertThat(signedIn.open("/account").statusCode()).isEqualTo(200);
  }
}
