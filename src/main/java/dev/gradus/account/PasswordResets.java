package dev.gradus.account;

import dev.gradus.account.OneTimeLinks.Purpose;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.LetterKind;
import dev.gradus.mail.LetterOrder;
import dev.gradus.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * How whoever forgot a password gets another one: by a link to the confirmed address of the account
 * that works once, and for an hour.
 */
@ApplicationScoped
@Transactional
public class PasswordResets {

  private final Accounts accounts;
  private final EmailAddresses addresses;
  private final OneTimeLinks links;
  private final Outbox outbox;

  PasswordResets(Accounts accounts, EmailAddresses addresses, OneTimeLinks links, Outbox outbox) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.links = links;
    this.outbox = outbox;
  }

  /**
   * Sends a link to the account of this username or address, if there is one that can be written
   * to. Whoever asks must not learn whether there is, neither by the answer nor by its time.
   */
  public void ask(String typed) {
    Username.parse(typed)
        .flatMap(accounts::find)
        .or(() -> EmailAddress.parse(typed).flatMap(addresses::owner))
        .filter(PasswordResets::mayReset)
        .filter(account -> addresses.of(account.id()).confirmed().isPresent())
        .ifPresent(
            account ->
                outbox.add(
                    LetterOrder.toAccount(
                        LetterKind.PASSWORD_RESET, account.id().value(), account.username())));
  }

  /** The secret of a link for this account. */
  public String issue(AccountId account) {
    return links.issue(Purpose.PASSWORD_RESET, Optional.of(account));
  }

  /** Whose password the link with this secret would set; empty if it leads nowhere. */
  public Optional<Account> look(String secret) {
    return links.find(Purpose.PASSWORD_RESET, secret).flatMap(this::account);
  }

  /** Uses the link up and sets the password, which ends all sessions and all other such links. */
  public Optional<Account> reset(String secret, String password) {
    var link = links.find(Purpose.PASSWORD_RESET, secret);
    var account = link.flatMap(this::account);
    account.ifPresent(
        owner -> {
          links.use(link.orElseThrow());
          accounts.setPasswordByLink(owner.id(), password);
        });
    return account;
  }

  private Optional<Account> account(OneTimeLinks.Link link) {
    return accounts.find(link.owner()).filter(PasswordResets::mayReset);
  }

  private static boolean mayReset(Account account) {
    return !account.disabled() && !account.demo() && !account.erased();
  }
}
