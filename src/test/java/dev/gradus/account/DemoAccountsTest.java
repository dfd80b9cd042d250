package dev.gradus.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoAccountsTest {

  private static final String EMBEDDED = "jdbc:embedded-postgresql:/data/database";
  private static final String EXTERNAL = "jdbc:postgresql://127.0.0.1/gradus";

  private static final Account DEMO =
      new Account(new AccountId(1), "learner", "Demo Learner", Role.LEARNER, true);
  private static final Account REAL =
      new Account(new AccountId(2), "ada", "Ada", Role.LEARNER, false);

  @Inject AccountRepository accounts;
  @Inject Passwords passwords;

  @Test
  void available_onAnEmbeddedDatabaseBehindLoopbackOnly() {
    assertThat(on(EMBEDDED, "127.0.0.1").available()).isTrue();
    assertThat(on(EMBEDDED, "localhost").available()).isTrue();
    assertThat(on(EMBEDDED, "::1").available()).isTrue();
    assertThat(on(EMBEDDED, "0.0.0.0").available()).isFalse();
    assertThat(on(EMBEDDED, "::").available()).isFalse();
    assertThat(on(EMBEDDED, "10.0.0.1").available()).isFalse();
    assertThat(on(EXTERNAL, "127.0.0.1").available()).isFalse();
    assertThat(behindProxyProtocol().available()).isFalse();
  }

  @Test
  void permits_demoAccountsFromThisMachineOnly() throws UnknownHostException {
    var demoAccounts = on(EMBEDDED, "127.0.0.1");

    assertThat(demoAccounts.permits(DEMO, origin("127.0.0.1", "localhost", false))).isTrue();
    assertThat(demoAccounts.permits(DEMO, origin("::1", "[::1]", false))).isTrue();
    assertThat(demoAccounts.permits(DEMO, origin("192.0.2.1", "localhost", false))).isFalse();
    assertThat(demoAccounts.permits(DEMO, origin("127.0.0.1", "gradus.example", false))).isFalse();
    assertThat(demoAccounts.permits(DEMO, origin("127.0.0.1", "", false))).isFalse();
    assertThat(demoAccounts.permits(DEMO, origin("127.0.0.1", "localhost", true))).isFalse();
    assertThat(on(EXTERNAL, "127.0.0.1").permits(DEMO, origin("::1", "localhost", false)))
        .isFalse();
  }

  @Test
  void permits_realAccountsFromAnywhere() throws UnknownHostException {
    assertThat(on(EXTERNAL, "0.0.0.0").permits(REAL, origin("192.0.2.1", "gradus.example", true)))
        .isTrue();
  }

  private DemoAccounts on(String databaseUrl, String bindAddress) {
    return new DemoAccounts(new Site(databaseUrl, bindAddress, false), accounts, passwords);
  }

  private DemoAccounts behindProxyProtocol() {
    return new DemoAccounts(new Site(EMBEDDED, "127.0.0.1", true), accounts, passwords);
  }

  private static RequestOrigin origin(String peer, String host, boolean forwarded)
      throws UnknownHostException {
    return new RequestOrigin(InetAddress.getByName(peer), host, forwarded);
  }
}
