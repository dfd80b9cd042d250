package dev.gradus.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.mail.Postbox;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailPagesTest {

  private static final String PASSWORD = "a long enough password";
  private static final String EMAIL = "/account/email";

  @Inject Accounts accounts;
  @Inject EmailAddresses addresses;
  @Inject AuditTrail trail;

  @Test
  void address_countsOnceItsLinkWasOpened_andConfirmed() {
    var ada = account();
    var address = ada.username() + "@example.org";
    var browser = Browser.of(ada.username(), PASSWORD);
    assertThat(browser.open("/account").asString()).contains("Send a link to confirm it");

    assertThat(propose(browser, address, PASSWORD)).isEqualTo(303);

    assertThat(browser.open("/account").asString()).contains("Waits to be confirmed", address);
    assertThat(addresses.of(ada.id()).confirmed()).isEmpty();
    var stranger = new Browser();
    var letter = Postbox.await(address);
    assertThat(letter.text()).contains("account " + ada.username());
    assertThat(stranger.open(letter.path()).asString()).contains(address, ada.username());
    assertThat(addresses.of(ada.id()).confirmed()).as("opening is not confirming").isEmpty();
    assertThat(stranger.send("/email-address", Map.of("key", letter.key())).asString())
        .contains("Confirmed:");
    assertThat(browser.open("/account").asString())
        .contains("Confirmed address", address)
        .doesNotContain("Waits to be confirmed");
    assertThat(stranger.open(letter.path()).statusCode()).isEqualTo(404);
    assertThat(trail.read(new AuditTrail.Part("", ada.username(), Long.MAX_VALUE, 9)))
        .extracting(entry -> entry.action())
        .contains("email.propose", "email.confirm");

    browser.open("/account");
    assertThat(browser.send(EMAIL + "/removal", Map.of()).statusCode()).isEqualTo(303);
    assertThat(addresses.of(ada.id()).confirmed()).isEmpty();
  }

  @Test
  void newerAddress_waitsBesideTheOldOne_andEndsItsLink() {
    var ada = account();
    var browser = Browser.of(ada.username(), PASSWORD);
    var first = ada.username() + "-1@example.org";
    var second = ada.username() + "-2@example.org";
    propose(browser, first, PASSWORD);
    var old = Postbox.await(first);
    propose(browser, second, PASSWORD);
    var letter = Postbox.await(second);

    assertThat(new Browser().open(old.path()).statusCode()).isEqualTo(404);
    var stranger = new Browser();
    stranger.open(letter.path());
    stranger.send("/email-address", Map.of("key", letter.key()));
    assertThat(addresses.of(ada.id()).confirmed().orElseThrow().value()).isEqualTo(second);
    propose(browser, first, PASSWORD);
    assertThat(addresses.of(ada.id()).confirmed().orElseThrow().value()).isEqualTo(second);
  }

  @Test
  void wrongPasswordOrNoAddress_isRefused_andWhatWasTypedIsKept() {
    var ada = account();
    var browser = Browser.of(ada.username(), PASSWORD);
    browser.open("/account");

    var unproven = browser.send(EMAIL, Map.of("email", "a@example.org", "proof", "wrong"));
    assertThat(unproven.statusCode()).isEqualTo(422);
    assertThat(unproven.asString())
        .contains("The current password is wrong.", "value=\"a@example.org\"");
    var none = browser.send(EMAIL, Map.of("email", "nobody", "proof", PASSWORD));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.asString()).contains("Write an e-mail address", "value=\"nobody\"");
    assertThat(addresses.of(ada.id()).proposed()).isEmpty();
  }

  @Test
  void addressOfAnotherAccount_isNotConfirmed() {
    var ada = account();
    var address = ada.username() + "@example.org";
    addresses.propose(ada, address);
    addresses.confirm(Postbox.await(address).key()).orElseThrow();
    var eve = account();
    addresses.propose(eve, address.toUpperCase());
    var key = Postbox.await(address.toUpperCase()).key();
    var browser = new Browser();
    browser.open("/email-address?key=" + key);

    var refused = browser.send("/email-address", Map.of("key", key));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Another account has this address.");
    assertThat(addresses.of(eve.id()).confirmed()).isEmpty();
  }

  @Test
  void demoAccount_hasNone() {
    var learner = Browser.of("learner");
    assertThat(learner.open("/account").asString()).contains("A demo account has no e-mail");

    var refused = learner.send(EMAIL, Map.of("email", "a@example.org", "proof", "gradus-demo"));

    assertThat(refused.statusCode()).isEqualTo(422);
  }

  private static int propose(Browser browser, String address, String password) {
    browser.open("/account");
    return browser.send(EMAIL, Map.of("email", address, "proof", password)).statusCode();
  }

  private Account account() {
    return accounts.add(
        new NewAccount("e" + UUID.randomUUID(), "Ada", Role.LEARNER, PASSWORD), Optional.empty());
  }
}
