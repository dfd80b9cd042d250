package dev.gradus.account;

import java.time.Duration;

/** What a new personal access token shall be called, and how long it shall work. */
public record TokenRequest(String name, Duration lifetime) {

  public static final Duration USUAL_LIFETIME = Duration.ofDays(30);
  public static final Duration LONGEST_LIFETIME = Duration.ofDays(366);
  public static final int LONGEST_NAME = 100;

  public TokenRequest {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new InvalidAccountException(
          "name", "A token's name has 1 to " + LONGEST_NAME + " characters.");
    }
    if (!lifetime.isPositive() || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
      throw new InvalidAccountException(
          "expiresIn", "A token works for at most " + LONGEST_LIFETIME.toDays() + " days.");
    }
  }
}
