package dev.gradus.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What other processes announce on the channels of the database ({@code NOTIFY}), heard over one
 * connection of its own that comes back by itself. A signal is a hint and may be lost: whoever
 * listens must also look at the tables now and then.
 */
@ApplicationScoped
public class Signals implements AutoCloseable {

  /** One who listens to a channel; called on the listening thread, so it must not block. */
  @FunctionalInterface
  public interface Listener {

    /** Something was announced. */
    void heard(String payload);

    /** The connection was away for a while: something may have been announced meanwhile. */
    default void missed() {}
  }

  /** Ends when closed. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private static final Logger LOG = Logger.getLogger(Signals.class);

  private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
  private final TransactionSynchronizationRegistry transaction;
  private final SignalConnection connection;

  /** Ends what this process announces, so that it knows its own words when they come back. */
  private final String signature = "\t" + UUID.randomUUID();

  @Inject
  Signals(
      TransactionSynchronizationRegistry transaction,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    var signIn = new Properties();
    user.ifPresent(text -> signIn.setProperty("user", text));
    password.ifPresent(text -> signIn.setProperty("password", text));
    signIn.setProperty("tcpKeepAlive", "true");
    this.transaction = transaction;
    connection = new SignalConnection(url, signIn, this::tellOthers, this::tellAllMissed);
  }

  /**
   * Announces something once the present transaction is committed: to listeners in this process at
   * once, to those in others by {@code pg_notify(channel, result)}, which is the caller's to say in
   * the transaction.
   */
  public String announce(String channel, String payload) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              tell(channel, payload);
            }
          }
        });
    return payload + signature;
  }

  /** Listens to a channel from a moment after this call on. */
  public Subscription subscribe(String channel, Listener listener) {
    List<Listener> here = listeners.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>());
    here.add(listener);
    connection.listenTo(Set.copyOf(listeners.keySet()));
    return () -> here.remove(listener);
  }

  @Override
  @PreDestroy
  public void close() {
    connection.close();
  }

  private void tellOthers(String channel, String announced) {
    if (!announced.endsWith(signature)) {
      int end = announced.lastIndexOf('\t');
      tell(channel, end < 0 ? announced : announced.substring(0, end));
    }
  }

  private void tell(String channel, String payload) {
    for (Listener listener : listeners.getOrDefault(channel, List.of())) {
      guarded(listener, each -> each.heard(payload));
    }
  }

  private void tellAllMissed() {
    listeners.values().stream()
        .flatMap(List::stream)
        .forEach(listener -> guarded(listener, Listener::missed));
  }

  /** One listener's trouble is not the others'. */
  private static void guarded(Listener listener, Consumer<Listener> call) {
    try {
      call.accept(listener);
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s failed on a signal", listener);
    }
  }
}
