package dev.gradus.account;

import java.util.Optional;
import java.util.UUID;

/** Names one personal access token; not the token itself. */
public record TokenId(UUID value) {

  /** Reads an id as it stands in a URL. */
  public static Optional<TokenId> parse(String text) {
    try {
      return Optional.of(new TokenId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
