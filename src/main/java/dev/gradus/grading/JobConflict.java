package dev.gradus.grading;

import org.hibernate.exception.ConstraintViolationException;

/** Tells the one conflict between graders that is meant to happen from everything else. */
final class JobConflict {

  private JobConflict() {}

  /** Whether two graders wanted two jobs of one owner at the same moment. */
  static boolean isOneRunning(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException violation) {
        return String.valueOf(violation.getMessage()).contains("owner_id");
      }
    }
    return false;
  }
}
