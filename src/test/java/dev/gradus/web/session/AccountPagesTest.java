package dev.gradus.web.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountPagesTest {

  private static final String ACCOUNTS = "/administration/accounts";

  private Browser administrator;

  @BeforeEach
  void administratorSignsIn() {
    administrator = Browser.of("admin");
  }

  @Test
  void token_isShownOnceAndWorksUntilRevoked() {
    var learner = Browser.of("learner");
    learner.open("/account");
    var name = "<script>alert(1)</script> " + UUID.randomUUID();

    var shown = learner.send("/account/tokens", Map.of("name", name, "days", "7"));
    var token = Secrets.shownIn(shown);
    assertThat(shown.statusCode()).isEqualTo(201);
    assertThat(shown.asString()).doesNotContain("<script>alert");
    assertThat(useToken(token)).isEqualTo(200);

    var listed = learner.open("/account").asString();
    assertThat(listed).contains(name.substring(name.length() - 36)).doesNotContain(token);

    String id =
        given()
            .header("Authorization", "Bearer " + token)
            .get("/api/v1/tokens")
            .path("find { it.name == '%s' }.id".formatted(name));
    assertThat(learner.send("/account/tokens/" + id + "/revoke", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(useToken(token)).isEqualTo(401);
    assertThat(learner.send("/account/tokens/" + id + "/revoke", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void token_needsANameAndANumberOfDays() {
    var learner = Browser.of("learner");
    learner.open("/account");

    var nameless = learner.send("/account/tokens", Map.of("name", " ", "days", "7"));
    var endless = learner.send("/account/tokens", Map.of("name", "a", "days", "' OR 1=1"));

    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.asString()).contains("A token&#39;s name has 1 to 100 characters.");
    assertThat(endless.statusCode()).isEqualTo(422);
  }

  @Test
  void changedPassword_endsAllOtherSessions() {
    var username = username();
    var password = create(username, "LEARNER");
    var here = Browser.of(username, password);
    var there = Browser.of(username, password);
    here.open("/account");

    var changed =
        here.send(
            "/account/password",
            Map.of("current", password, "password", "purple horse 7", "repeat", "purple horse 7"));

    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(here.open("/account?changed=password").asString()).contains("Password changed.");
    assertThat(there.open("/account").statusCode()).isEqualTo(303);
    assertThat(new Browser().signIn(username, password).statusCode()).isEqualTo(401);
    assertThat(new Browser().signIn(username, "purple horse 7").statusCode()).isEqualTo(303);
  }

  @Test
  void password_isOnlyChangedByWhoKnowsIt() {
    var username = username();
    var password = create(username, "LEARNER");
    var browser = Browser.of(username, password);
    browser.open("/account");

    assertRefused(browser, "wrong", "purple horse 7", "purple horse 7", "current password");
    assertRefused(browser, password, "purple horse 7", "purple horse 8", "differ");
    assertRefused(browser, password, "short", "short", "10 to 200");
    assertThat(new Browser().signIn(username, password).statusCode()).isEqualTo(303);
  }

  @Test
  void demoPassword_staysAsItIs() {
    var learner = Browser.of("learner");
    learner.open("/account");

    assertRefused(learner, "gradus-demo", "purple horse 7", "purple horse 7", "demo account");
    assertThat(new Browser().signIn("learner", "gradus-demo").statusCode()).isEqualTo(303);
  }

  @Test
  void administrator_createsDisablesAndResets() {
    var username = username();
    var password = create(username, "INSTRUCTOR");
    var instructor = Browser.of(username, password);
    var id = idOf(username);

    assertThat(administrator.send(ACCOUNTS + "/" + id + "/disable", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(instructor.open("/account").statusCode()).isEqualTo(303);
    assertThat(new Browser().signIn(username, password).statusCode()).isEqualTo(401);

    administrator.send(ACCOUNTS + "/" + id + "/enable", Map.of());
    assertThat(new Browser().signIn(username, password).statusCode()).isEqualTo(303);

    var drawn = Secrets.shownIn(administrator.send(ACCOUNTS + "/" + id + "/password", Map.of()));
    assertThat(new Browser().signIn(username, password).statusCode()).isEqualTo(401);
    assertThat(new Browser().signIn(username, drawn).statusCode()).isEqualTo(303);

    administrator.send(ACCOUNTS + "/" + id + "/role", Map.of("role", "ADMINISTRATOR"));
    assertThat(Browser.of(username, drawn).open(ACCOUNTS).statusCode()).isEqualTo(200);
  }

  @Test
  void administrator_isToldWhatIsWrong() {
    administrator.open(ACCOUNTS);

    var taken = administrator.send(ACCOUNTS, fields("learner", "Twice", "LEARNER"));
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.asString()).contains("The username learner is taken.");
    var injected =
        administrator.send(ACCOUNTS, fields("a'; DROP TABLE accounts; --", "x", "LEARNER"));
    assertThat(injected.statusCode()).isEqualTo(422);
    assertThat(administrator.send(ACCOUNTS, fields(username(), "x", "EMPEROR")).statusCode())
        .isEqualTo(422);
    assertThat(administrator.send(ACCOUNTS + "/0/disable", Map.of()).statusCode()).isEqualTo(404);
    var own = administrator.send(ACCOUNTS + "/" + idOf("admin") + "/disable", Map.of());
    assertThat(own.statusCode()).isEqualTo(422);
  }

  @Test
  void names_areShownAsText() {
    var username = username();
    administrator.open(ACCOUNTS);
    var created =
        administrator.send(ACCOUNTS, fields(username, "<img src=x onerror=alert(1)>", "LEARNER"));

    assertThat(created.asString()).doesNotContain("<img src=x").contains("&lt;img src=x");
    var page = Browser.of(username, Secrets.shownIn(created)).open("/account").asString();
    assertThat(page).doesNotContain("<img src=x");
  }

  @Test
  void accounts_areForAdministratorsOnly() {
    for (var other : new String[] {"learner", "instructor"}) {
      var browser = Browser.of(other);
      browser.open("/account");
      var refused = browser.open(ACCOUNTS);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.asString()).contains("Your role does not allow this.");
      assertThat(browser.send(ACCOUNTS, fields("x", "x", "ADMINISTRATOR")).statusCode())
          .isEqualTo(403);
    }
    assertThat(new Browser().open(ACCOUNTS).statusCode()).isEqualTo(303);
  }

  private String create(String username, String role) {
    administrator.open(ACCOUNTS);
    return Secrets.shownIn(administrator.send(ACCOUNTS, fields(username, "Somebody", role)));
  }

  private String idOf(String username) {
    var page = administrator.open(ACCOUNTS + "?find=" + username).asString();
    var row = page.substring(page.indexOf("<code>" + username + "</code>"));
    return row.replaceFirst("(?s).*?/administration/accounts/([0-9]+)/.*", "$1");
  }

  private static void assertRefused(
      Browser browser, String current, String password, String repeat, String why) {
    Response refused =
        browser.send(
            "/account/password",
            Map.of("current", current, "password", password, "repeat", repeat));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains(why);
  }

  private static int useToken(String token) {
    return given().header("Authorization", "Bearer " + token).get("/api/v1/tokens").statusCode();
  }

  private static Map<String, String> fields(String username, String name, String role) {
    return Map.of("username", username, "name", name, "role", role);
  }

  private static String username() {
    return "u" + UUID.randomUUID();
  }
}
