package dev.gradus.account;

/**
 * What somebody did, for the audit trail.
 *
 * @param action a verb with its noun, such as {@code grade.override}
 * @param subject to what it was done
 * @param details why, or what else there is to say
 * @param course the slug of the course that it concerns, empty for the site
 */
public record Deed(
    String action, String subject, String details, String course, String before, String after) {

  /** A deed that concerns no course and changes nothing that could be told in a word. */
  static Deed plain(String action, String subject, String details) {
    return new Deed(action, subject, details, "", "", "");
  }
}
