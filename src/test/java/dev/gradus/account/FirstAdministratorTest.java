package dev.gradus.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.web.Browser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstAdministratorTest {

  private static final Site EXTERNAL = new Site("jdbc:postgresql://db/gradus", "127.0.0.1", false);

  @Inject OneTimeLinks.Entities links;
  @Inject AccountRepository accounts;
  @Inject Accounts store;
  @Inject Passwords passwords;
  @Inject FirstAdministrator here;

  @BeforeEach
  void thereIsNoAdministrator() {
    QuarkusTransaction.requiringNew()
        .run(() -> accounts.update("role = ?1 where demo = false", Role.LEARNER));
  }

  @Test
  void invite_isNotNeededWhereThereAreDemoAccounts() {
    assertThat(here.invite()).isEmpty();
  }

  @Test
  void link_makesOneAdministratorAndNoSecond() {
    var key = invite(Clock.systemUTC()).orElseThrow();
    var browser = new Browser();
    assertThat(browser.open("/first-administrator?key=" + key).statusCode()).isEqualTo(200);

    var differing = browser.send("/first-administrator", fields(key, "purple horse 8"));
    assertThat(differing.statusCode()).isEqualTo(422);
    assertThat(differing.asString()).contains("The passwords differ.");
    var fields = fields(key, "purple horse 7");
    var created = browser.send("/first-administrator", fields);
    assertThat(created.statusCode()).isEqualTo(303);

    var administrator = Browser.of(fields.get("username"), "purple horse 7");
    assertThat(administrator.open("/administration/accounts").statusCode()).isEqualTo(200);
    browser.open("/sign-in");
    assertThat(browser.send("/first-administrator", fields(key, "purple horse 7")).statusCode())
        .isEqualTo(404);
    assertThat(invite(Clock.systemUTC())).isEmpty();
  }

  @Test
  void nextStart_replacesTheLink() {
    var first = invite(Clock.systemUTC()).orElseThrow();
    var second = invite(Clock.systemUTC()).orElseThrow();

    assertThat(here.invited(first)).isFalse();
    assertThat(here.invited(second)).isTrue();
  }

  @Test
  void link_expires() {
    var yesterday = Clock.offset(Clock.systemUTC(), Duration.ofHours(-25));

    assertThat(here.invited(invite(yesterday).orElseThrow())).isFalse();
  }

  @Test
  void wrongLink_isNotFound() {
    invite(Clock.systemUTC());

    for (var key : new String[] {"", "first_", "first_' OR 1=1", "first_" + "A".repeat(43)}) {
      assertThat(here.invited(key)).isFalse();
    }
    var page = new Browser().open("/first-administrator?key=first_wrong");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).contains("This link was used");
  }

  @Test
  void create_isForAdministratorsOnly() {
    var learner = new NewAccount("l", "L", Role.LEARNER, "purple horse 7");

    assertThatThrownBy(() -> here.create("first_", learner))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As a start on an external database would. */
  private Optional<String> invite(Clock clock) {
    var demoAccounts = new DemoAccounts(EXTERNAL, accounts, passwords);
    var start =
        new FirstAdministrator(new OneTimeLinks(links, clock), accounts, store, demoAccounts);
    return QuarkusTransaction.requiringNew().call(start::invite);
  }

  private static Map<String, String> fields(String key, String repeat) {
    return Map.of(
        "key",
        key,
        "username",
        "a" + UUID.randomUUID(),
        "name",
        "Ada",
        "password",
        "purple horse 7",
        "repeat",
        repeat);
  }
}
