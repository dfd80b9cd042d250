package dev.gradus.account;

import java.util.Optional;

/** Names one account. */
public record AccountId(long value) {

  /** Reads an id as it stands in a URL. */
  public static Optional<AccountId> parse(String text) {
    try {
      return Optional.of(new AccountId(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
