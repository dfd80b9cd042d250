package dev.gradus.account;

import dev.gradus.account.OneTimeLinks.Purpose;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.LetterKind;
import dev.gradus.mail.LetterOrder;
import dev.gradus.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail addresses of accounts. One counts once its owner has opened the link that was sent
 * there; until then the one before it holds. The audit trail says that one was changed, never which
 * it is.
 */
@ApplicationScoped
@Transactional
public class EmailAddresses {

  private static final String OF =
      """
      SELECT confirmed, proposed, told_of_grades AS told FROM email_addresses
       WHERE account_id = :account
      """;

  private static final String PROPOSE =
      """
      INSERT INTO email_addresses (account_id, proposed) VALUES (:account, :address)
      ON CONFLICT (account_id) DO UPDATE SET proposed = :address
      """;

  private static final String TAKEN =
      """
      SELECT count(*) FROM email_addresses
       WHERE lower(confirmed) = lower(:address) AND account_id <> :account
      """;

  private static final String CONFIRM =
      """
      UPDATE email_addresses SET confirmed = proposed, proposed = NULL
       WHERE account_id = :account AND proposed IS NOT NULL
      """;

  private static final String TELL =
      """
      UPDATE email_addresses SET told_of_grades = :told
       WHERE account_id = :account AND confirmed IS NOT NULL
      """;

  private static final String REMOVE = "DELETE FROM email_addresses WHERE account_id = :account";

  private static final String OWNER =
      "SELECT account_id FROM email_addresses WHERE lower(confirmed) = lower(:address)";

  private final Session database;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Outbox outbox;
  private final AuditTrail audit;

  EmailAddresses(
      Session database, Accounts accounts, OneTimeLinks links, Outbox outbox, AuditTrail audit) {
    this.database = database;
    this.accounts = accounts;
    this.links = links;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * What is known of where an account can be written to.
   *
   * @param proposed waits for its link to be opened
   * @param toldOfGrades whether its owner wants to be told of grades and comments
   */
  public record Known(
      Optional<EmailAddress> confirmed, Optional<EmailAddress> proposed, boolean toldOfGrades) {

    static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), false);
  }

  public Known of(AccountId account) {
    return database
        .createNativeQuery(OF, Tuple.class)
        .setParameter("account", account.value())
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Known(
                    address(row.get("confirmed", String.class)),
                    address(row.get("proposed", String.class)),
                    row.get("told", Boolean.class)))
        .orElse(Known.NOTHING);
  }

  /** Notes an address and sends a link there; links that were sent before lead nowhere now. */
  public void propose(Account account, String typed) {
    refuseDemo(account);
    var address =
        EmailAddress.parse(typed)
            .orElseThrow(
                () ->
                    new InvalidAccountException(
                        "email", "Write an e-mail address, such as ada@example.org."));
    links.withdraw(Purpose.ADDRESS_CHECK, account.id());
    database
        .createNativeMutationQuery(PROPOSE)
        .setParameter("account", account.id().value())
        .setParameter("address", address.value())
        .executeUpdate();
    outbox.add(
        LetterOrder.toAccount(LetterKind.ADDRESS_CHECK, account.id().value(), account.username()));
    record(account, "email.propose");
  }

  /** The secret of a link that confirms the address that an account proposed last. */
  public String issue(AccountId account) {
    links.withdraw(Purpose.ADDRESS_CHECK, account);
    return links.issue(Purpose.ADDRESS_CHECK, Optional.of(account));
  }

  /** An account and the address that a link would confirm. */
  public record Confirmation(Account account, EmailAddress address) {}

  /** What the link with this secret would confirm; empty if it leads nowhere. */
  public Optional<Confirmation> look(String secret) {
    return links.find(Purpose.ADDRESS_CHECK, secret).flatMap(this::confirmation);
  }

  /**
   * Uses the link up.
   *
   * @throws InvalidAccountException if another account has that address
   */
  public Optional<Confirmation> confirm(String secret) {
    var link = links.find(Purpose.ADDRESS_CHECK, secret);
    var found = link.flatMap(this::confirmation);
    found.ifPresent(
        confirmation -> {
          refuseTaken(confirmation);
          database
              .createNativeMutationQuery(CONFIRM)
              .setParameter("account", confirmation.account().id().value())
              .executeUpdate();
          links.use(link.orElseThrow());
          // What was sent to the address before is no way in any more.
          links.withdraw(Purpose.PASSWORD_RESET, confirmation.account().id());
          record(confirmation.account(), "email.confirm");
        });
    return found;
  }

  /** Only confirmed addresses are told of anything. */
  public void tellOfGrades(AccountId account, boolean told) {
    database
        .createNativeMutationQuery(TELL)
        .setParameter("told", told)
        .setParameter("account", account.value())
        .executeUpdate();
  }

  /** Forgets the address, and the one that was proposed. */
  public void remove(Account account) {
    links.withdraw(Purpose.ADDRESS_CHECK, account.id());
    links.withdraw(Purpose.PASSWORD_RESET, account.id());
    int removed =
        database
            .createNativeMutationQuery(REMOVE)
            .setParameter("account", account.id().value())
            .executeUpdate();
    if (removed > 0) {
      record(account, "email.remove");
    }
  }

  /** Whose confirmed address this is. */
  Optional<Account> owner(EmailAddress address) {
    return database
        .createNativeQuery(OWNER, Long.class)
        .setParameter("address", address.value())
        .getResultStream()
        .findFirst()
        .flatMap(id -> accounts.find(new AccountId(id)));
  }

  private Optional<Confirmation> confirmation(OneTimeLinks.Link link) {
    return accounts
        .find(link.owner())
        .filter(account -> !account.disabled())
        .flatMap(
            account ->
                of(account.id()).proposed().map(address -> new Confirmation(account, address)));
  }

  /** Told only to whoever reads what is sent there, so it tells nobody who has an account. */
  private void refuseTaken(Confirmation confirmation) {
    long others =
        database
            .createNativeQuery(TAKEN, Long.class)
            .setParameter("address", confirmation.address().value())
            .setParameter("account", confirmation.account().id().value())
            .getSingleResult();
    if (others > 0) {
      throw new InvalidAccountException(
          "email",
          "Another account has this address. Remove it there first, or take another one here.");
    }
  }

  private static Optional<EmailAddress> address(@Nullable String text) {
    return Optional.ofNullable(text).map(EmailAddress::new);
  }

  private static void refuseDemo(Account account) {
    if (account.demo()) {
      throw new InvalidAccountException("email", "A demo account stays as it is.");
    }
  }

  private void record(Account account, String action) {
    audit.record(Optional.of(account.id()), action, "account " + account.username(), "");
  }
}
