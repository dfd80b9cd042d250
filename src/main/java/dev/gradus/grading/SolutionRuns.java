package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import java.util.Optional;

/** The runs of a shipped solution, which only are observed. */
final class SolutionRuns implements AutoCloseable {

  /** Opens the runs of a source; nothing if it can't be built, as some mistakes can't. */
  interface Factory {
    Optional<SolutionRuns> open(String source);
  }

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

  @Override
  public void close() {
    runs.close();
  }
}
