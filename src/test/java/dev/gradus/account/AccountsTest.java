package dev.gradus.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class AccountsTest {

  private static final String PASSWORD = "correct horse battery";

  private static final RequestOrigin LOCAL =
      new RequestOrigin(InetAddress.getLoopbackAddress(), "localhost", false);

  @Inject Accounts accounts;
  @Inject SignIn signIn;
  @Inject AccountRepository rows;
  @Inject Sessions sessions;
  @Inject AuditTrail auditTrail;

  @Test
  void add_keepsTheHashOfThePasswordOnly() {
    var ada = add("Ada ");

    assertThat(ada.username()).isEqualTo("ada");
    assertThat(rows.findById(ada.id().value()).passwordHash).startsWith("$2a$");
    assertThat(accounts.find(new Username("ada"))).contains(ada);
    assertThat(signIn(" ADA", PASSWORD)).contains(ada);
    assertThat(signIn("ada", PASSWORD + " ")).isEmpty();
    assertThat(signIn("ada", "x".repeat(1 << 20))).isEmpty();
  }

  @Test
  void add_refusesATakenUsernameInAnyCase() {
    add("ada");

    assertThatThrownBy(() -> add("ADA"))
        .isInstanceOf(InvalidAccountException.class)
        .hasMessage("The username ada is taken.");
  }

  @Test
  void add_refusesUsernamesThatAreMoreThanAName() {
    for (var username :
        new String[] {"", "-a", "a b", "<script>", "a' OR '1'='1", "a".repeat(65)}) {
      assertThatThrownBy(() -> add(username)).isInstanceOf(InvalidAccountException.class);
    }
  }

  @Test
  void add_refusesGuessablePasswords() {
    for (var password : new String[] {"short", "aaaaaaaaaaaa", "gradus-demo", "eva-1234567"}) {
      assertThatThrownBy(
              () ->
                  accounts.add(
                      new NewAccount("eva-1234567", "Eva", Role.LEARNER, password),
                      Optional.empty()))
          .as(password)
          .isInstanceOf(InvalidAccountException.class);
    }
  }

  @Test
  void name_isKeptAsTyped() {
    var name = "<script>alert(1)</script>'; DROP TABLE accounts; --";

    var odd = accounts.add(new NewAccount("odd", name, Role.LEARNER, PASSWORD), Optional.empty());

    assertThat(odd.name()).isEqualTo(name);
    assertThat(accounts.all()).contains(odd);
  }

  @Test
  void setPassword_endsTheSessions() {
    var ada = add("ada");
    var session = sessions.start(ada);
    assertThat(sessions.account(session)).contains(ada);

    accounts.setPassword(ada.id(), "another horse battery", ada.id());

    assertThat(sessions.account(session)).isEmpty();
    assertThat(signIn("ada", PASSWORD)).isEmpty();
    assertThat(signIn("ada", "another horse battery")).contains(ada);
    assertThat(auditTrail.newest(1).getFirst().action()).isEqualTo("account.password");
  }

  @Test
  void setDisabled_shutsOutAndLetsInAgain() {
    var administrator = add("grace");
    var ada = add("ada");
    var session = sessions.start(ada);

    accounts.setDisabled(ada.id(), true, administrator.id());
    assertThat(sessions.account(session)).isEmpty();
    assertThat(signIn("ada", PASSWORD)).isEmpty();

    accounts.setDisabled(ada.id(), false, administrator.id());
    assertThat(sessions.account(session)).isEmpty();
    assertThat(signIn("ada", PASSWORD)).contains(ada);
  }

  @Test
  void oneself_canNeitherBeDisabledNorDemoted() {
    var ada = add("ada");

    assertThatThrownBy(() -> accounts.setDisabled(ada.id(), true, ada.id()))
        .isInstanceOf(InvalidAccountException.class);
    assertThatThrownBy(() -> accounts.setRole(ada.id(), Role.LEARNER, ada.id()))
        .isInstanceOf(InvalidAccountException.class);
  }

  @Test
  void session_endsBySignOut() {
    var ada = add("ada");
    var here = sessions.start(ada);
    var there = sessions.start(ada);

    sessions.end(here);

    assertThat(sessions.account(here)).isEmpty();
    assertThat(sessions.account(there)).contains(ada);
  }

  private Optional<Account> signIn(String username, String password) {
    var result = signIn.attempt(new Credentials(username, password), LOCAL);
    return result instanceof SignIn.Result.Accepted accepted
        ? Optional.of(accepted.account())
        : Optional.empty();
  }

  private Account add(String username) {
    return accounts.add(
        new NewAccount(username, "Somebody", Role.LEARNER, PASSWORD), Optional.empty());
  }
}
