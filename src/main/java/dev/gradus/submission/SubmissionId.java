package dev.gradus.submission;

/** Names one submission. */
public record SubmissionId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
