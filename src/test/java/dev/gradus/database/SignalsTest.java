package dev.gradus.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsTest {
  @TempDir static Path folder;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final OneTransaction transaction = new OneTransaction();
  private final Signals signals = open();

  @AfterEach
  void close() {
    signals.close();
  }

  @AfterAll
  static void stop() throws IOException {
    PostgresServers.server(EmbeddedPostgresUrl.parse(url()).orElseThrow()).leave();
  }

  @Test
  void subscribe_hearsWhatIsAnnouncedOnItsChannel() throws Exception {
    signals.subscribe("jobs", heard::add);
    assertThat(announceUntilHeard("jobs")).isEqualTo("ping");
    execute("notify other, 'not ours'");
    execute("notify jobs, 'last'");
    assertThat(nextBut("ping")).isEqualTo("last");
  }

  @Test
  void closedSubscription_hearsNothingMore() throws Exception {
    var closed = new LinkedBlockingQueue<String>();
    signals.subscribe("jobs", closed::add).close();
    signals.subscribe("jobs", heard::add);
    announceUntilHeard("jobs");
    assertThat(closed).isEmpty();
  }

  @Test
  void failingListener_leavesTheOthersAlone() throws Exception {
    signals.subscribe(
        "jobs",
        payload -> {
          throw new IllegalStateException(payload);
        });
    signals.subscribe("jobs", heard::add);
    assertThat(announceUntilHeard("jobs")).isEqualTo("ping");
  }

  @Test
  void subscribe_afterTheServerWasKilled_saysThatSomethingWasMissedAndHearsAgain()
      throws Exception {
    var missed = new LinkedBlockingQueue<String>();
    signals.subscribe(
        "jobs",
        new Signals.Listener() {
          @Override
          public void heard(String payload) {
            heard.add(payload);
          }

          @Override
          public void missed() {
            missed.add("missed");
          }
        });
    announceUntilHeard("jobs");
    assertThat(missed).isEmpty();
    Servers.kill(new DatabaseHome(folder.resolve("database")));
    assertThat(missed.poll(30, TimeUnit.SECONDS)).isEqualTo("missed");
    heard.clear();
    assertThat(announceUntilHeard("jobs")).isEqualTo("ping");
  }

  @Test
  void announce_isHeardHereOnceAtTheCommit() throws Exception {
    signals.subscribe("jobs", heard::add);
    announceUntilHeard("jobs");
    String announced = signals.announce("jobs", "ours");
    execute("notify jobs, '" + announced + "'");
    execute("notify jobs, 'before'");
    assertThat(nextBut("ping")).isEqualTo("before");
    transaction.commit();
    assertThat(heard.poll()).isEqualTo("ours");
    execute("notify jobs, 'after'");
    assertThat(nextBut("ping")).isEqualTo("after");
  }

  @Test
  void announce_inATransactionThatIsRolledBack_isNotHeard() throws Exception {
    signals.subscribe("jobs", heard::add);
    announceUntilHeard("jobs");
    signals.announce("jobs", "ours");
    transaction.rollBack();
    execute("notify jobs, 'after'");
    assertThat(nextBut("ping")).isEqualTo("after");
  }

  @Test
  void announce_byAnotherProcess_isHeardAsItWasSaid() throws Exception {
    signals.subscribe("jobs", heard::add);
    announceUntilHeard("jobs");
    try (var other = open()) {
      execute("notify jobs, '" + other.announce("jobs", "theirs") + "'");
      assertThat(nextBut("ping")).isEqualTo("theirs");
    }
  }

  /** The subscription begins a moment after the call, so one announcement may be too early. */
  private String announceUntilHeard(String channel) throws Exception {
    String word = null;
    for (int i = 0; word == null && i < 50; i++) {
      execute("notify " + channel + ", 'ping'");
      word = heard.poll(200, TimeUnit.MILLISECONDS);
    }
    return word;
  }

  private String nextBut(String old) throws InterruptedException {
    String word = heard.poll(5, TimeUnit.SECONDS);
    while (old.equals(word)) {
      word = heard.poll(5, TimeUnit.SECONDS);
    }
    return word;
  }

  private static void execute(String statement) throws SQLException {
    try (var connection = new EmbeddedPostgresDriver().connect(url(), new Properties());
        var call = connection.createStatement()) {
      call.execute(statement);
    }
  }

  private Signals open() {
    return new Signals(transaction.registry(), url(), Optional.empty(), Optional.empty());
  }

  private static String url() {
    return "jdbc:embedded-postgresql:" + folder.resolve("database") + "?durable=false";
  }
}
