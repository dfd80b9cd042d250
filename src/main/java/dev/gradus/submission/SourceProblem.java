package dev.gradus.submission;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Why a text can't be handed in, each with the sentence that says so. */
public enum SourceProblem {
  EMPTY("The source is empty: write your solution, then submit it."),
  NUL("The source contains a NUL character, which no Java source may."),
  NOT_TEXT("The source contains half of a surrogate pair and so is not valid Unicode text."),
  TOO_LARGE("The source is over 65,536 bytes, the most that can be submitted.");

  /** The most that a source may take, in bytes of UTF-8. */
  public static final int MAX_BYTES = 65_536;

  private final String sentence;

  SourceProblem(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** What is wrong with this source, if anything is. */
  public static Optional<SourceProblem> of(String source) {
    if (source.isBlank()) {
      return Optional.of(EMPTY);
    }
    if (source.indexOf('\0') >= 0) {
      return Optional.of(NUL);
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(source)) {
      return Optional.of(NOT_TEXT);
    }
    if (source.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of(TOO_LARGE);
    }
    return Optional.empty();
  }
}
