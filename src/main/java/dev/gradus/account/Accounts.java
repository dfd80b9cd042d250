package dev.gradus.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** All accounts. Whoever changes one is named, for the audit trail. */
@ApplicationScoped
@Transactional
public class Accounts {

  private final AccountRepository accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final OneTimeLinks links;
  private final AuditTrail auditTrail;
  private final Event<AccountAdded> added;

  Accounts(
      AccountRepository accounts,
      Passwords passwords,
      Sessions sessions,
      OneTimeLinks links,
      AuditTrail auditTrail,
      Event<AccountAdded> added) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.links = links;
    this.auditTrail = auditTrail;
    this.added = added;
  }

  /** Every account, by username. */
  public List<Account> all() {
    return accounts.find("order by username").stream().map(AccountEntity::account).toList();
  }

  public Optional<Account> find(AccountId id) {
    return accounts.findByIdOptional(id.value()).map(AccountEntity::account);
  }

  public Optional<Account> find(Username username) {
    return entity(username).map(AccountEntity::account);
  }

  public Account add(NewAccount account, Optional<AccountId> actor) {
    Passwords.check(account.password(), account.username());
    if (accounts.count("username", account.username()) > 0) {
      throw new InvalidAccountException(
          "username", "The username " + account.username() + " is taken.");
    }
    var entity = AccountEntity.of(account, passwords.hash(account.password()));
    accounts.persist(entity);
    auditTrail.record(actor, "account.create", subject(entity), account.role().name());
    added.fire(new AccountAdded(entity.account()));
    return entity.account();
  }

  /** Sets another password, signs the account out everywhere and ends links to a new one. */
  public void setPassword(AccountId id, String password, AccountId actor) {
    setPassword(id, password, actor, "");
  }

  /** The same, for the owner of the account who came by a link that was sent there. */
  void setPasswordByLink(AccountId id, String password) {
    setPassword(id, password, id, "by a link");
  }

  private void setPassword(AccountId id, String password, AccountId actor, String how) {
    var entity = accounts.findById(id.value());
    refuseDemo(entity);
    Passwords.check(password, entity.username);
    entity.passwordHash = passwords.hash(password);
    sessions.endAll(id);
    links.withdraw(OneTimeLinks.Purpose.PASSWORD_RESET, id);
    auditTrail.record(Optional.of(actor), "account.password", subject(entity), how);
  }

  /** Gives an account a drawn password, to be told to its owner, and returns it this once. */
  public String resetPassword(AccountId id, AccountId actor) {
    var password = Passwords.draw();
    setPassword(id, password, actor);
    return password;
  }

  /** Shuts an account out, or lets it in again; its sessions and tokens stop at once. */
  public void setDisabled(AccountId id, boolean disabled, AccountId actor) {
    var entity = accounts.findById(id.value());
    if (id.equals(actor)) {
      throw new InvalidAccountException("disabled", "Nobody can disable the own account.");
    }
    entity.disabled = disabled;
    sessions.endAll(id);
    var action = disabled ? "account.disable" : "account.enable";
    auditTrail.record(Optional.of(actor), action, subject(entity), "");
  }

  public void setRole(AccountId id, Role role, AccountId actor) {
    var entity = accounts.findById(id.value());
    refuseDemo(entity);
    if (id.equals(actor)) {
      throw new InvalidAccountException("role", "Nobody can change the own role.");
    }
    var change = entity.role + " -> " + role;
    entity.role = role;
    auditTrail.record(Optional.of(actor), "account.role", subject(entity), change);
  }

  /** An account with the hash of its password, if it has one. */
  record Holder(Account account, Optional<String> passwordHash) {}

  Optional<Holder> holder(Username username) {
    return entity(username)
        .map(found -> new Holder(found.account(), Optional.ofNullable(found.passwordHash)));
  }

  private Optional<AccountEntity> entity(Username username) {
    return accounts.find("username", username.value()).firstResultOptional();
  }

  private static void refuseDemo(AccountEntity entity) {
    if (entity.demo) {
      throw new InvalidAccountException("username", "A demo account stays as it is.");
    }
  }

  private static String subject(AccountEntity entity) {
    return "account " + entity.username;
  }
}
