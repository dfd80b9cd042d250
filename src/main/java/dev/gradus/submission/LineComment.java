package dev.gradus.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody who teaches has written about a line of a submission.
 *
 * @param author by name; empty if the account is gone
 * @param seen whether its learner has opened the submission since it was written or changed
 */
public record LineComment(
    long id,
    int line,
    String text,
    Optional<String> author,
    Instant at,
    boolean edited,
    boolean seen) {

  /** The most characters that a comment may have. */
  public static final int LONGEST = 2_000;
}
