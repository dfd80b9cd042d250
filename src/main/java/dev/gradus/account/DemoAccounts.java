package dev.gradus.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The accounts whose password everybody knows. They exist only on the embedded database of a server
 * that listens on loopback, and each single use must come from this very machine: sign-in, token
 * and session cookie alike.
 */
@ApplicationScoped
public class DemoAccounts {

  public static final String PASSWORD = "gradus-demo";

  private static final List<NewAccount> ALL =
      List.of(
          new NewAccount("learner", "Demo Learner", Role.LEARNER, PASSWORD),
          new NewAccount("instructor", "Demo Instructor", Role.INSTRUCTOR, PASSWORD),
          new NewAccount("admin", "Demo Administrator", Role.ADMINISTRATOR, PASSWORD));

  private final Site site;
  private final AccountRepository accounts;
  private final Passwords passwords;

  DemoAccounts(Site site, AccountRepository accounts, Passwords passwords) {
    this.site = site;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /** Whether this server may have demo accounts at all. */
  public boolean available() {
    return site.reachesThisMachineOnly();
  }

  /** Whether an account may be used by a request: always, unless it is a demo account. */
  public boolean permits(Account account, RequestOrigin origin) {
    return !account.demo() || (available() && origin.local());
  }

  /** At each start, creates those that are missing, where they are available. */
  @Transactional
  void create(@Observes StartupEvent start) {
    if (available()) {
      ALL.stream().filter(demo -> !exists(demo)).forEach(this::create);
    }
  }

  private boolean exists(NewAccount demo) {
    return accounts.count("username", demo.username()) > 0;
  }

  private void create(NewAccount demo) {
    var entity = AccountEntity.of(demo, passwords.hashKnown(demo.password()));
    entity.demo = true;
    accounts.persist(entity);
  }
}
