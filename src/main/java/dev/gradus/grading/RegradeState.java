package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a regrade stands. */
public enum RegradeState {
  /** Submissions are still being graded in shadow. */
  RUNNING,
  /** All are graded; someone must decide. */
  READY,
  /** Ended by someone; it can be resumed where it was. */
  CANCELLED,
  /** Its results count. */
  APPLIED,
  /** Its results counted once, and no longer do. */
  REVERTED;

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RegradeState of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
