package dev.gradus.account;

/** What it takes to create an account. */
public record NewAccount(String username, String name, Role role, String password) {

  public static final int LONGEST_NAME = 200;

  public NewAccount {
    username =
        Username.parse(username)
            .orElseThrow(
                () ->
                    new InvalidAccountException(
                        "username",
                        "A username has 1 to 64 of a-z, 0-9, dot, dash and underscore, and begins"
                            + " with a letter or digit."))
            .value();
    if (username.startsWith(Erasure.TOMBSTONE)) {
      throw new InvalidAccountException(
          "username", "Usernames that begin with " + Erasure.TOMBSTONE + " are for the erased.");
    }
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new InvalidAccountException("name", "A name has 1 to " + LONGEST_NAME + " characters.");
    }
  }

  /** With a drawn password, to be told to its owner. */
  public static NewAccount drawn(String username, String name, Role role) {
    return new NewAccount(username, name, role, Passwords.draw());
  }

  @Override
  public String toString() {
    return "NewAccount[" + username + ", " + role + "]";
  }
}
