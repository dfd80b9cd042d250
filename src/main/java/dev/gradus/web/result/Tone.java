package dev.gradus.web.result;

import dev.gradus.grading.Verdict;
import java.util.Locale;

/** The sign and colour that go with a verdict's words. */
public enum Tone {
  GOOD,
  PART,
  BAD,
  IDLE,
  BUSY;

  public static Tone of(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> GOOD;
      case PARTIALLY_ACCEPTED -> PART;
      case SKIPPED, JUDGE_ERROR -> IDLE;
      case WRONG_ANSWER,
          RUNTIME_ERROR,
          TIME_LIMIT_EXCEEDED,
          MEMORY_LIMIT_EXCEEDED,
          OUTPUT_LIMIT_EXCEEDED,
          COMPILE_ERROR,
          FORBIDDEN_API ->
          BAD;
    };
  }

  /** The name of its icon and of its style. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
