package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Problem;
import dev.gradus.exercise.VariantBank;
import dev.gradus.sandbox.Sandbox;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Lets an exercise prove itself in the real sandbox: every reference is Accepted, the starter
 * compiles and is not, each mistake passes some test, earns its cause, and gets its feedback, and
 * no trivial answer is Accepted.
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

  /**
   * What came of it.
   *
   * @param bank to publish with
   * @param problems everything that is not as it must be
   * @param weaknesses what may stay, but proves nothing: tests that no mistake fails
   */
  public record Outcome(VariantBank bank, List<Problem> problems, List<Problem> weaknesses) {
    public Outcome {
      problems = List.copyOf(problems);
      weaknesses = List.copyOf(weaknesses);
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
      var proof = new SelfProof(exercise);
      for (var reference : exercise.solutions().accepted()) {
        proof.reference(reference, opened.solution(reference.text()).grade(order));
      }
      exercise
          .task()
          .starterSource()
          .ifPresent(
              starter -> proof.starter(starter, opened.solution(starter.text()).grade(order)));
      for (var mistake : exercise.solutions().mistakes()) {
        proof.mistake(mistake, opened.solution(mistake.source().text()).grade(order));
      }
      if (!exercise.tests().isEmpty()) {
        proof.trivialAnswers(order.variant());
      }
      return proof.outcome(bank);
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
}
