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
  private final Signals signals = new Signals(url(), Optional.empty(), Optional.empty());

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

  private static String url() {
    return "jdbc:embedded-postgresql:" + folder.resolve("database") + "?durable=false";
  }
}
