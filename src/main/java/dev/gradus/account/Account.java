package dev.gradus.account;

/**
 * A person who may sign in, unless disabled. The username is unique and permanent; the name is for
 * display.
 */
public record Account(
    AccountId id, String username, String name, Role role, boolean demo, boolean disabled) {

  /** An account in good standing. */
  public Account(AccountId id, String username, String name, Role role, boolean demo) {
    this(id, username, name, role, demo, false);
  }

  /** Whether this is the tombstone of a person who was erased. */
  public boolean erased() {
    return username.startsWith(Erasure.TOMBSTONE);
  }
}
