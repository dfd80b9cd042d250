package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Mistake;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.VariantBank;
import dev.gradus.sandbox.Sandbox;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets an exercise prove itself in the real sandbox: every reference is Accepted, the starter
 * compiles and is not, and each mistake passes some test, earns its cause, and gets its feedback.
 */
public final class Proving {

  private final Grader grader;
  private final SecureRandom random;

  public Proving(Sandbox sandbox, SecureRandom random) {
    this(new Grader(sandbox), random);
  }

  Proving(Grader grader, SecureRandom random) {
    this.grader = grader;
    this.random = random;
  }

  /** What came of it: the bank to publish with, and everything that is not as it must be. */
  public record Outcome(VariantBank bank, List<String> problems) {

    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Draws the bank and grades every shipped source on its first variant.
   *
   * @throws UnprovenExerciseException if the reference itself fails
   */
  public Outcome prove(Exercise exercise) {
    try (var opened = grader.open(exercise)) {
      var bank = new BankDrawing(exercise, opened).draw(random);
      var order = order(exercise, bank);
      var problems = new ArrayList<String>();
      for (var reference : exercise.solutions().accepted()) {
        proveAccepted(reference, opened.solution(reference.text()).grade(order), problems);
      }
      exercise
          .task()
          .starterSource()
          .map(starter -> opened.solution(starter.text()).grade(order))
          .ifPresent(result -> proveStarter(result, problems));
      for (var mistake : exercise.solutions().mistakes()) {
        proveMistake(mistake, opened.solution(mistake.source().text()).grade(order), problems);
      }
      return new Outcome(bank, problems);
    }
  }

  /** Grades any source against a variant of an exercise's bank, as a submission would be. */
  public Graded grade(Exercise exercise, VariantBank bank, String source) {
    return graded(grader.grade(order(exercise, bank), source));
  }

  /** A grading without a submission. */
  public record Graded(
      Verdict verdict,
      Optional<Verdict> cause,
      List<TestReport> tests,
      List<DiagnosticReport> diagnostics) {}

  private static Graded graded(GradingResult result) {
    return new Graded(result.verdict(), result.cause(), result.tests(), result.diagnostics());
  }

  private static Grader.Order order(Exercise exercise, VariantBank bank) {
    var variant = VariantCodec.read(bank.first());
    return new Grader.Order(exercise, variant, false, Grader.Progress.NOBODY);
  }

  private static void proveAccepted(Source source, GradingResult result, List<String> problems) {
    if (result.verdict() != Verdict.ACCEPTED) {
      problems.add(source.path() + " must be Accepted, but is " + said(result));
    }
  }

  private static void proveStarter(GradingResult result, List<String> problems) {
    if (result.verdict() == Verdict.ACCEPTED || result.tests().isEmpty()) {
      problems.add("the starter must compile and not be Accepted, but is " + said(result));
    }
  }

  private static void proveMistake(Mistake mistake, GradingResult result, List<String> problems) {
    var cause = result.cause().orElse(result.verdict());
    if (!cause.name().equals(mistake.cause().name())) {
      problems.add(mistake.name() + " must be " + mistake.cause() + ", but is " + said(result));
      return;
    }
    if (result.tests().isEmpty()) {
      return;
    }
    if (result.tests().stream().noneMatch(test -> test.verdict() == Verdict.ACCEPTED)) {
      problems.add(mistake.name() + " passes no test at all");
    }
    result.tests().stream()
        .filter(test -> test.verdict() != Verdict.ACCEPTED)
        .filter(test -> !test.mistake().equals(Optional.of(mistake.feedback())))
        .findFirst()
        .ifPresent(
            test ->
                problems.add(
                    mistake.name()
                        + " is not recognised in the test '"
                        + test.name()
                        + "', which says: "
                        + test.mistake().orElse("nothing")));
  }

  private static String said(GradingResult result) {
    var detail =
        result.diagnostics().stream()
            .findFirst()
            .map(diagnostic -> ": line " + diagnostic.line() + ": " + diagnostic.message())
            .or(
                () ->
                    result.tests().stream()
                        .filter(test -> test.verdict() != Verdict.ACCEPTED)
                        .findFirst()
                        .map(
                            test ->
                                " in '"
                                    + test.name()
                                    + "': expected "
                                    + test.expected().orElse("")
                                    + ", got "
                                    + test.actual().orElse("")))
            .or(result::note)
            .orElse("");
    return result.verdict().label() + detail;
  }
}
