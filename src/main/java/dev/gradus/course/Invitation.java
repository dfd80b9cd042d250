package dev.gradus.course;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that lets learners into a course. Its link is the same code in an address.
 *
 * @param most how many may come by it, empty for any number
 */
public record Invitation(
    long id, String code, int used, Optional<Integer> most, Optional<Instant> expiresAt) {

  /** In two halves, as it is read out. */
  public String shown() {
    return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
  }

  public String address() {
    return "/join/" + code;
  }

  /** What somebody typed, as codes are stored. */
  static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
