package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of one shipped solution: observed while the bank is drawn, then graded, in one runner,
 * because booting it is what takes longest.
 */
final class SolutionRuns implements AutoCloseable {

  private final Grader grader;
  private final CaseJudge judge;
  private final Runs runs;

  SolutionRuns(Grader grader, CaseJudge judge, Runs runs) {
    this.grader = grader;
    this.judge = judge;
    this.runs = runs;
  }

  /** What one call gives; nothing once too many runners have died. */
  Optional<Observation> observe(Inputs inputs) {
    return runs.isExhausted() ? Optional.empty() : judge.observe(grader.call(runs, inputs)).seen();
  }

  /** What one call is worth. */
  CaseResult judge(Expectation expectation, Variant.Case asked) {
    return judge.judge(expectation, asked, grader.call(runs, asked.inputs()));
  }

  /** Whether too many runners have died. */
  boolean isExhausted() {
    return runs.isExhausted();
  }

  GradingResult grade(Grader.Order order) {
    runs.forgive();
    var result = grader.grade(order, runs);
    // It stays open, and should not seem to be at work for as long.
    runs.settle();
    return result;
  }

  /** The processor time of the slowest call. */
  Duration slowest() {
    return runs.slowest();
  }

  @Override
  public void close() {
    runs.close();
  }

  /** The shipped solutions of one exercise, each built and opened once. */
  static final class Opened implements AutoCloseable {

    private final Opening opening;
    private final Opening slopes;
    private final Map<String, Solution> bySource = new HashMap<>();

    Opened(Opening opening, Opening slopes) {
      this.opening = opening;
      this.slopes = slopes;
    }

    Solution solution(String source) {
      return bySource.computeIfAbsent(source, opening::open);
    }

    /** The runs of a source; nothing if it can't be built, as some mistakes can't. */
    Optional<SolutionRuns> runs(String source) {
      return solution(source) instanceof Solution.Runnable(SolutionRuns runs)
          ? Optional.of(runs)
          : Optional.empty();
    }

    /**
     * What one call for the exact slope of a source gives, in a runner that ends with it; nothing
     * if there is none to be had.
     */
    Optional<Observation> slope(String source, Inputs inputs) {
      // What may not be handed in is not called this way either.
      if (runs(source).isEmpty()
          || !(slopes.open(source) instanceof Solution.Runnable(SolutionRuns runs))) {
        return Optional.empty();
      }
      try (runs) {
        return runs.observe(inputs);
      }
    }

    @Override
    public void close() {
      bySource.values().stream()
          .filter(Solution.Runnable.class::isInstance)
          .map(Solution.Runnable.class::cast)
          .forEach(solution -> solution.runs().close());
    }
  }

  /** Builds a source. */
  interface Opening {
    Solution open(String source);
  }

  /** A source that runs, or the grading of one that is refused. */
  sealed interface Solution {
    record Runnable(SolutionRuns runs) implements Solution {}

    record Refused(GradingResult result) implements Solution {}

    default Duration slowest() {
      return switch (this) {
        case Runnable(SolutionRuns runs) -> runs.slowest();
        case Refused _ -> Duration.ZERO;
      };
    }

    default GradingResult grade(Grader.Order order) {
      return switch (this) {
        case Runnable(SolutionRuns runs) -> runs.grade(order);
        case Refused(GradingResult result) -> result;
      };
    }
  }
}
