package dev.gradus.lesson;

import java.util.Locale;

/** What a finding in the text of a course is about. */
public enum FindingKind {
  CLICKS_DIFFER(true),
  CODE_NOT_CLOSED(true),
  CODE_NOT_SOUND(true),
  DUPLICATE_KEY(true),
  EMPTY_HINT(true),
  EMPTY_INSTRUCTIONS(true),
  EMPTY_SOLUTION(true),
  EMPTY_TEST(true),
  MISSING_FIGURE(true),
  MISSING_TEXT(true),
  NO_SLIDES(true),
  PLACEHOLDER(true),
  RIGHT_ANSWER_UNKNOWN(true),
  STEPS_DIFFER(true),
  UNDEFINED_NAME(true),
  UNSEEDED_RANDOM(true),
  WRONG_RESULT(true),
  CODE_NOT_RECOMPUTED(false),
  HTML(false),
  MISSING_KEY(false),
  NOT_TEXT(false),
  REMOTE_IMAGE(false),
  UNKNOWN_BLOCK(false),
  UNKNOWN_HEADER(false),
  UNKNOWN_KEY(false),
  UNKNOWN_PART(false),
  UNKNOWN_TYPE(false),
  UNREFERENCED(false);

  private final boolean defect;

  FindingKind(boolean defect) {
    this.defect = defect;
  }

  /** Whether it is a fault in the course, rather than something that we did not understand. */
  public boolean isDefect() {
    return defect;
  }

  /** The name in reports, such as {@code empty-hint}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
