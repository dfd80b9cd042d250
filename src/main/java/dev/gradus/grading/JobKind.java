package dev.gradus.grading;

import java.util.Locale;

/** What a job asks the sandbox for; those with the lower priority number go first. */
enum JobKind {
  TRIAL(1),
  SUBMISSION(1),
  CHECK(5),
  REGRADE(9);

  private final int priority;

  JobKind(int priority) {
    this.priority = priority;
  }

  int priority() {
    return priority;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
