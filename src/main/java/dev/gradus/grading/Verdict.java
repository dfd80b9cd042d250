package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a test or a whole grading ended, in the terms of the ICPC. */
public enum Verdict {
  ACCEPTED("Accepted", "Accepted"),
  PARTIALLY_ACCEPTED("PartiallyAccepted", "Partially accepted"),
  WRONG_ANSWER("WrongAnswer", "Wrong answer"),
  RUNTIME_ERROR("RuntimeError", "Runtime error"),
  TIME_LIMIT_EXCEEDED("TimeLimitExceeded", "Time limit exceeded"),
  MEMORY_LIMIT_EXCEEDED("MemoryLimitExceeded", "Memory limit exceeded"),
  OUTPUT_LIMIT_EXCEEDED("OutputLimitExceeded", "Output limit exceeded"),
  SKIPPED("Skipped", "Skipped"),
  COMPILE_ERROR("CompileError", "Compile error"),
  FORBIDDEN_API("ForbiddenApi", "Forbidden API"),
  JUDGE_ERROR("JudgeError", "Judge error");

  private final String label;
  private final String words;

  Verdict(String label, String words) {
    this.label = label;
    this.words = words;
  }

  /** The verdict as the REST contract and the database write it: {@code WrongAnswer}. */
  @JsonValue
  public String label() {
    return label;
  }

  /** The verdict as a page says it: {@code Wrong answer}. */
  public String words() {
    return words;
  }

  /** The verdict with this label; an unknown label is our own mistake. */
  @JsonCreator
  public static Verdict of(String label) {
    return Arrays.stream(values())
        .filter(verdict -> verdict.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no verdict is called " + label));
  }
}
