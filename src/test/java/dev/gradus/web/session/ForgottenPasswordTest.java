package dev.gradus.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.mail.Postbox;
import dev.gradus.web.Browser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Whoever forgot a password gets in again by a letter, and nobody else does. */
@QuarkusTest
class ForgottenPasswordTest {

  private static final String PASSWORD = "a long enough password";
  private static final String OTHER = "purple horse 7";
  private static final String FORGOTTEN = "/forgotten-password";
  private static final String RESET = "/reset-password";

  @Inject Accounts accounts;
  @Inject EmailAddresses addresses;
  @Inject AuditTrail trail;
  @Inject Session database;

  private final Browser stranger = new Browser();

  @Test
  void link_setsAPasswordOnce_andEndsAllSessions() {
    var ada = account();
    var elsewhere = Browser.of(ada.username(), PASSWORD);
    ask(ada.username());
    Postbox.await(address(ada), 2); // after the one that confirmed it
    ask(address(ada));
    var links = Postbox.await(address(ada), 3);

    var shown = stranger.open(links.get(1).path());
    assertThat(shown.asString()).contains(ada.username()).doesNotContain(PASSWORD);
    var differing = set(links.get(1).key(), OTHER, OTHER + "?");
    assertThat(differing.statusCode()).isEqualTo(422);
    assertThat(differing.asString()).contains("The new passwords differ.");
    assertThat(set(links.get(1).key(), "short", "short").statusCode()).isEqualTo(422);
    var done = set(links.get(1).key(), OTHER, OTHER);

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(stranger.open("/sign-in?done=password").asString())
        .contains("Your password was changed.");
    assertThat(elsewhere.open("/account").statusCode()).isEqualTo(303);
    assertThat(new Browser().signIn(ada.username(), PASSWORD).statusCode()).isEqualTo(401);
    assertThat(new Browser().signIn(ada.username(), OTHER).statusCode()).isEqualTo(303);
    assertThat(trail.read(new AuditTrail.Part("", ada.username(), Long.MAX_VALUE, 1)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("account.password");
              assertThat(entry.details()).isEqualTo("by a link");
              assertThat(entry.actor()).contains(ada.username());
            });
    // Neither this link nor the other one leads anywhere now; another one is offered.
    for (var link : links.subList(1, 3)) {
      assertThat(stranger.open(link.path()).statusCode()).isEqualTo(404);
      var again = set(link.key(), PASSWORD, PASSWORD);
      assertThat(again.statusCode()).isEqualTo(404);
      assertThat(again.asString()).contains("This link was used", "action=\"/forgotten-password\"");
    }
    assertThat(new Browser().signIn(ada.username(), OTHER).statusCode()).isEqualTo(303);
  }

  @Test
  void answer_doesNotTellWhetherThereIsAnAccount() {
    var ada = account();
    var known = ask(ada.username()).asString().replace(ada.username(), "NAME");
    var nobody = "nobody-" + UUID.randomUUID();
    var unknown = ask(nobody).asString().replace(nobody, "NAME");

    assertThat(bare(known)).isEqualTo(bare(unknown)).contains("Look into your mailbox");
    Postbox.await(address(ada), 2);
    assertThat(Postbox.of(nobody)).isEmpty();
  }

  private static String bare(String page) {
    return page.replaceAll("(csrf-token\" value|nonce\" content)=\"[^\"]*\"", "");
  }

  @Test
  void link_worksForAnHour() {
    var ada = account();
    ask(ada.username());
    var link = Postbox.await(address(ada), 2).getLast();
    assertThat(stranger.open(link.path()).statusCode()).isEqualTo(200);

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeMutationQuery(
                        """
                        UPDATE one_time_links SET expires_at = expires_at - interval '1 hour'
                         WHERE purpose = 'PASSWORD_RESET' AND account_id = :account
                        """)
                    .setParameter("account", ada.id().value())
                    .executeUpdate());

    assertThat(stranger.open(link.path()).statusCode()).isEqualTo(404);
  }

  @Test
  void newPassword_endsTheLink() {
    var ada = account();
    ask(ada.username());
    var link = Postbox.await(address(ada), 2).getLast();

    accounts.setPassword(ada.id(), OTHER, ada.id());

    assertThat(stranger.open(link.path()).statusCode()).isEqualTo(404);
  }

  /** Whoever still reads the mailbox that was given up does not get in by it. */
  @Test
  void newAddress_endsTheLinkThatWasSentToTheOldOne() {
    var ada = account();
    ask(ada.username());
    var link = Postbox.await(address(ada), 2).getLast();
    addresses.propose(ada, "new-" + address(ada));
    Postbox.await("new-" + address(ada));
    assertThat(stranger.open(link.path()).statusCode()).isEqualTo(200);

    addresses.confirm(addresses.issue(ada.id())).orElseThrow();

    assertThat(stranger.open(link.path()).statusCode()).isEqualTo(404);
  }

  @Test
  void asking_isThrottledPerAccount_alsoForNobody() {
    var nobody = "Nobody-" + UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      assertThat(ask(nobody.toLowerCase()).statusCode()).isEqualTo(200);
    }

    var refused = ask(nobody);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).matches("[0-9]+");
    assertThat(refused.asString()).contains("Too many attempts");
    assertThat(ask(" ").statusCode()).isEqualTo(422);
  }

  @Test
  void disabledAccounts_getNoLink() {
    var ada = account();
    ask(ada.username());
    var link = Postbox.await(address(ada), 2).getLast();

    accounts.setDisabled(ada.id(), true, accounts.find(demo("admin")).orElseThrow().id());

    assertThat(stranger.open(link.path()).statusCode()).isEqualTo(404);
    assertThat(ask(address(ada)).statusCode()).isEqualTo(200);
    var other = account();
    ask(other.username());
    Postbox.await(address(other), 2); // what was asked before is through, too
    assertThat(Postbox.of(address(ada))).hasSize(2);
  }

  private static Username demo(String name) {
    return new Username(name);
  }

  private Response ask(String typed) {
    stranger.open(FORGOTTEN);
    return stranger.send(FORGOTTEN, Map.of("account", typed));
  }

  private Response set(String key, String password, String repeat) {
    stranger.open(FORGOTTEN);
    return stranger.send(RESET, Map.of("key", key, "password", password, "repeat", repeat));
  }

  private Account account() {
    var account =
        accounts.add(
            new NewAccount("f" + UUID.randomUUID(), "Ada & Co", Role.LEARNER, PASSWORD),
            Optional.empty());
    addresses.propose(account, address(account));
    Postbox.await(address(account));
    addresses.confirm(addresses.issue(account.id())).orElseThrow();
    return account;
  }

  private static String address(Account account) {
    return account.username() + "@example.org";
  }
}
