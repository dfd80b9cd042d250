package dev.gradus.account;

/** Names one account. */
public record AccountId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
