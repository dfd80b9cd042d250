package dev.gradus.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Takes a person out of everything that is kept: identity and texts are replaced by a tombstone,
 * scores stay. A person may ask for it; an administrator does it.
 */
@ApplicationScoped
@Transactional
public class Erasure {

  /** No account can be given a username that begins so. */
  static final String TOMBSTONE = "erased-";

  private static final String ASK =
      """
      UPDATE accounts SET erasure_asked_at = :now WHERE id = :account AND erasure_asked_at IS NULL
      """;

  private static final String WITHDRAW =
      """
      UPDATE accounts SET erasure_asked_at = NULL
       WHERE id = :account AND erasure_asked_at IS NOT NULL
      """;

  private static final String ASKED =
      """
      SELECT id, erasure_asked_at AS asked FROM accounts
       WHERE erasure_asked_at IS NOT NULL AND erased_at IS NULL
      """;

  private static final List<String> STATEMENTS =
      List.of(
          "DELETE FROM sessions WHERE account_id = :account",
          "DELETE FROM tokens WHERE account_id = :account",
          // Invitations were sent to the address by others.
          """
          DELETE FROM letters
           WHERE account_id = :account
              OR lower(address) IN (SELECT lower(confirmed) FROM email_addresses
                                     WHERE account_id = :account
                                    UNION SELECT lower(proposed) FROM email_addresses
                                     WHERE account_id = :account)
          """,
          "DELETE FROM email_addresses WHERE account_id = :account",
          "DELETE FROM one_time_links WHERE account_id = :account",
          // What a token was called is in the trail.
          """
          UPDATE audit_entries SET details = ''
           WHERE actor_id = :account AND action LIKE 'token.%'
          """,
          """
          UPDATE audit_entries
             SET subject = trim(replace(' ' || subject || ' ', :old, :new)),
                 details = '', before = '', after = ''
           WHERE position(:old IN ' ' || subject || ' ') > 0
          """,
          """
          UPDATE audit_entries SET details = trim(replace(' ' || details || ' ', :old, :new))
           WHERE position(:old IN ' ' || details || ' ') > 0
          """,
          """
          UPDATE accounts SET username = trim(:new), name = 'Erased', password_hash = NULL,
                 disabled = true, erasure_asked_at = NULL, erased_at = :now
           WHERE id = :account
          """);

  private final Session database;
  private final AuditTrail audit;
  private final Event<AccountErased> erased;
  private final Clock clock;

  Erasure(Session database, AuditTrail audit, Event<AccountErased> erased, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.erased = erased;
    this.clock = clock;
  }

  /** A person asks to be erased; until an administrator does it, the request can be withdrawn. */
  public void ask(Account account) {
    refuseDemo(account);
    int asked =
        database
            .createNativeMutationQuery(ASK)
            .setParameter("now", clock.instant())
            .setParameter("account", account.id().value())
            .executeUpdate();
    if (asked > 0) {
      record(account.id(), "erasure.ask", account.username());
    }
  }

  public void withdraw(Account account) {
    int withdrawn =
        database
            .createNativeMutationQuery(WITHDRAW)
            .setParameter("account", account.id().value())
            .executeUpdate();
    if (withdrawn > 0) {
      record(account.id(), "erasure.withdraw", account.username());
    }
  }

  /** When an account asked to be erased, if it did. */
  public Optional<Instant> asked(AccountId account) {
    return Optional.ofNullable(asking().get(account));
  }

  /** Who asks to be erased, and since when. */
  public Map<AccountId, Instant> asking() {
    return database
        .createNativeQuery(ASKED, Tuple.class)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new AccountId(row.get("id", Long.class)),
                row -> row.get("asked", Instant.class)));
  }

  /** Erases a person. This can't be undone. */
  public void erase(Account account, AccountId by) {
    refuseDemo(account);
    if (account.id().equals(by)) {
      throw new InvalidAccountException("username", "Nobody can erase the own account.");
    }
    var tombstone = TOMBSTONE + account.id();
    erased.fire(new AccountErased(account.id(), account.username()));
    database.flush();
    for (var statement : STATEMENTS) {
      run(statement, account, tombstone);
    }
    database.clear();
    record(by, "account.erase", tombstone);
  }

  private void run(String statement, Account account, String tombstone) {
    var query = database.createNativeMutationQuery(statement);
    if (statement.contains(":account")) {
      query.setParameter("account", account.id().value());
    }
    if (statement.contains(":old")) {
      query.setParameter("old", " " + account.username() + " ");
    }
    if (statement.contains(":new")) {
      query.setParameter("new", " " + tombstone + " ");
    }
    if (statement.contains(":now")) {
      query.setParameter("now", clock.instant());
    }
    query.executeUpdate();
  }

  private void record(AccountId by, String action, String username) {
    audit.record(Optional.of(by), action, "account " + username, "");
  }

  private static void refuseDemo(Account account) {
    if (account.demo()) {
      throw new InvalidAccountException("username", "A demo account stays as it is.");
    }
  }
}
