package dev.gradus.exercise;

/** A known wrong solution, the cause that its grading must name, and the feedback it deserves. */
public record Mistake(Source source, Cause cause, String feedback) {

  /** The path below {@code submissions/}, which names the mistake. */
  public String name() {
    return source.path().substring(ExerciseFolder.SUBMISSIONS.length());
  }
}
