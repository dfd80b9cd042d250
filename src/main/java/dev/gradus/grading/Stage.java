package dev.gradus.grading;

import java.util.Locale;

/**
 * Where a submission is while it is graded; told in the log at debug, for who looks for a fault.
 */
enum Stage {
  COMPILING,
  RUNNING,
  CHECKING,
  RECORDING,
  RECORDED;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
