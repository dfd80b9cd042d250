package dev.gradus.web.api;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem. Its detail is shown to whoever asked. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;
  private final transient Optional<Duration> retryAfter;

  private ProblemException(Problem problem, Optional<Duration> retryAfter) {
    super(problem.detail());
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public ProblemException(Problem problem) {
    this(problem, Optional.empty());
  }

  public static ProblemException badRequest(String detail) {
    return new ProblemException(Problem.of(400, detail));
  }

  public static ProblemException forbidden(String detail) {
    return new ProblemException(Problem.of(403, detail));
  }

  /** Also for what is someone else's, so that asking tells nothing. */
  public static ProblemException notFound(String detail) {
    return new ProblemException(Problem.of(404, detail));
  }

  public static ProblemException conflict(String detail) {
    return new ProblemException(Problem.of(409, detail));
  }

  public static ProblemException tooLarge(String detail) {
    return new ProblemException(Problem.of(413, detail));
  }

  public static ProblemException invalid(String field, String message) {
    return new ProblemException(Problem.ofField(field, message));
  }

  public static ProblemException tooMany(String detail, Duration retryAfter) {
    return new ProblemException(Problem.of(429, detail), Optional.of(retryAfter));
  }

  public static ProblemException unavailable(String detail, Duration retryAfter) {
    return new ProblemException(Problem.of(503, detail), Optional.of(retryAfter));
  }

  public Problem problem() {
    return problem;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
