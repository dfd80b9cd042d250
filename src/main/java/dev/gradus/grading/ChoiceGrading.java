package dev.gradus.grading;

import dev.gradus.exercise.Task;
import dev.gradus.submission.Choices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Grades the answer to a choice. Nothing is run; a right answer is Accepted, and earlier wrong ones
 * have lowered what it is worth.
 */
final class ChoiceGrading {

  private static final String NAME = "your answer";

  private final Task.Choice choice;
  private final Choices answer;
  private final int number;

  private ChoiceGrading(Task.Choice choice, Choices answer, int number) {
    this.choice = choice;
    this.answer = answer;
    this.number = number;
  }

  /** Grades the try of this number, counted from 1: all before it were wrong. */
  static GradingResult grade(Task.Choice choice, Choices answer, int number) {
    return new ChoiceGrading(choice, answer, number).result();
  }

  private GradingResult result() {
    boolean isRight = Tries.isRight(choice, answer);
    double score = isRight ? Tries.worth(choice, number) : 0;
    var verdict = isRight ? Verdict.ACCEPTED : Verdict.WRONG_ANSWER;
    return new GradingResult(
        verdict,
        isRight ? Optional.empty() : Optional.of(verdict),
        Optional.of(score),
        List.of(report(verdict, score)),
        List.of(),
        Optional.empty());
  }

  private TestReport report(Verdict verdict, double score) {
    return new TestReport(
        NAME,
        "sample",
        verdict,
        score,
        choice.points(),
        Optional.of(explanations(verdict == Verdict.ACCEPTED || number >= choice.tries())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Why the chosen options are right or wrong; once it is over, why all are. */
  private String explanations(boolean all) {
    return choice.options().stream()
        .filter(option -> all || answer.keys().contains(option.key()))
        .map(option -> option.key() + ": " + option.explanation())
        .collect(Collectors.joining("\n"));
  }
}
