package dev.gradus.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * How a site that has no demo accounts gets its first administrator: by a link that only whoever
 * started the server sees, that works once, and for a day. As long as there is no administrator,
 * each start makes a new link and ends the one before.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {

  private static final OneTimeLinks.Purpose PURPOSE = OneTimeLinks.Purpose.FIRST_ADMINISTRATOR;

  private final OneTimeLinks links;
  private final AccountRepository accounts;
  private final Accounts store;
  private final DemoAccounts demoAccounts;

  FirstAdministrator(
      OneTimeLinks links, AccountRepository accounts, Accounts store, DemoAccounts demoAccounts) {
    this.links = links;
    this.accounts = accounts;
    this.store = store;
    this.demoAccounts = demoAccounts;
  }

  /** The secret of a new link, if the site needs one. */
  public Optional<String> invite() {
    if (demoAccounts.available() || exists()) {
      return Optional.empty();
    }
    links.withdraw(PURPOSE);
    return Optional.of(links.issue(PURPOSE, Optional.empty()));
  }

  /** Whether the link with this secret would still work. */
  public boolean invited(String secret) {
    return !exists() && links.find(PURPOSE, secret).isPresent();
  }

  /** Uses the link up; empty if it was used, replaced or too late. */
  public Optional<Account> create(String secret, NewAccount account) {
    if (account.role() != Role.ADMINISTRATOR) {
      throw new IllegalArgumentException("the first account is an administrator's");
    }
    var link = links.find(PURPOSE, secret);
    if (link.isEmpty() || exists()) {
      return Optional.empty();
    }
    var created = store.add(account, Optional.empty());
    links.use(link.get());
    return Optional.of(created);
  }

  private boolean exists() {
    return accounts.count("role = ?1 and demo = false", Role.ADMINISTRATOR) > 0;
  }
}
