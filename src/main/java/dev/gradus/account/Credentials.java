package dev.gradus.account;

import java.util.Locale;

/** What a person typed to sign in. */
public record Credentials(String username, String password) {

  private static final int LONGEST_KEY = 64;

  /** Under which attempts are counted: all spellings of a username count as one. */
  String key() {
    var lower = username.strip().toLowerCase(Locale.ROOT);
    return lower.length() <= LONGEST_KEY ? lower : lower.substring(0, LONGEST_KEY);
  }

  @Override
  public String toString() {
    return "Credentials[" + key() + "]";
  }
}
