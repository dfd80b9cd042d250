package dev.gradus.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The thread that listens, and the connection that it listens on, opened again whenever lost. */
final class SignalConnection implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SignalConnection.class);

  /** How soon a new channel is listened to, and how soon the thread sees that it should end. */
  private static final Duration GLANCE = Duration.ofMillis(250);

  /** A silent connection is tried now and then: a network can drop it without a word. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int VALID_SECONDS = 5;

  private final String url;
  private final Properties signIn;
  private final BiConsumer<String, String> heard;
  private final Runnable missed;

  private volatile Set<String> channels = Set.of();
  private volatile boolean closed;
  private @Nullable Thread thread;

  SignalConnection(
      String url, Properties signIn, BiConsumer<String, String> heard, Runnable missed) {
    this.url = url;
    this.signIn = signIn;
    this.heard = heard;
    this.missed = missed;
  }

  synchronized void listenTo(Set<String> wanted) {
    channels = wanted;
    if (thread == null && !closed) {
      thread = Thread.ofPlatform().daemon().name("signals").start(this::run);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread == null) {
      return;
    }
    LockSupport.unpark(thread);
    try {
      thread.join(GLANCE.multipliedBy(4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean away = false;
    while (!closed) {
      try (Connection connection = new EmbeddedPostgresDriver().connect(url, signIn)) {
        listen(connection, away);
      } catch (SQLException e) {
        if (!away && !closed) {
          LOG.warnf("No signals from the database for a moment: %s", e.getMessage());
        }
        away = true;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void listen(Connection connection, boolean wasAway) throws SQLException {
    var server = connection.unwrap(PGConnection.class);
    Set<String> listening = new HashSet<>();
    add(connection, listening);
    if (wasAway) {
      missed.run();
    }
    long lastWord = System.nanoTime();
    while (!closed) {
      add(connection, listening);
      var notifications = server.getNotifications((int) GLANCE.toMillis());
      for (var notification : notifications) {
        heard.accept(notification.getName(), notification.getParameter());
      }
      if (notifications.length > 0) {
        lastWord = System.nanoTime();
      } else if (System.nanoTime() - lastWord > SILENCE.toNanos()) {
        if (!connection.isValid(VALID_SECONDS)) {
          throw new SQLException("The connection fell silent");
        }
        lastWord = System.nanoTime();
      }
    }
  }

  private void add(Connection connection, Set<String> listening) throws SQLException {
    for (String channel : channels) {
      if (listening.add(channel)) {
        try (var statement = connection.createStatement()) {
          statement.execute("LISTEN " + statement.enquoteIdentifier(channel, true));
        }
      }
    }
  }
}
