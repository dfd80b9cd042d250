package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a grading stands; it only ever moves forward. */
public enum GradingState {
  QUEUED,
  RUNNING,
  DONE;

  /** The state in lower case, as the REST contract and the database write it. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static GradingState of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
