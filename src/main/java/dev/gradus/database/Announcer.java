package dev.gradus.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Announces that something has changed, as part of the present transaction: who rolls back has said
 * nothing. A statement that changes rows anyway may say it along; see {@link Signals#announce}.
 */
@ApplicationScoped
public class Announcer {

  private static final String TELL = "SELECT pg_notify(:channel, :payload) IS NULL";

  private final Session database;
  private final Signals signals;

  Announcer(Session database, Signals signals) {
    this.database = database;
    this.signals = signals;
  }

  /** Tells all who listen to the channel, in this process and in others, once it is committed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(String channel, String payload) {
    database
        .createNativeQuery(TELL, Boolean.class)
        .setParameter("channel", channel)
        .setParameter("payload", signals.announce(channel, payload))
        .getSingleResult();
  }
}
