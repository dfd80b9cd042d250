package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseLimits;
import dev.gradus.exercise.Problem;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.VariantBank;
import dev.gradus.sandbox.Sandbox;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets an exercise prove itself in the real sandbox: every reference is Accepted, the starter
 * compiles and is not, each mistake passes some test, earns its cause, and gets its feedback, and
 * no trivial answer is Accepted.
 */
public final class Proving {

  private final Grader grader;
  private final SecureRandom random;
  private final Function<ExerciseLimits, List<String>> excesses;

  /** With no bounds on an exercise's limits but those of the format. */
  public Proving(Sandbox sandbox, SecureRandom random) {
    this(new Grader(sandbox), random, _ -> List.of());
  }

  /**
   * @param excesses what of an exercise's limits is too much for this server
   */
  Proving(Grader grader, SecureRandom random, Function<ExerciseLimits, List<String>> excesses) {
    this.grader = grader;
    this.random = random;
    this.excesses = excesses;
  }

  /** The bank to publish a question with, which needs no sandbox. */
  public static VariantBank bankOfQuestion(SecureRandom random) {
    return BankDrawing.ofQuestion(random);
  }

  /**
   * What came of it.
   *
   * @param bank to publish with
   * @param problems everything that is not as it must be
   * @param idle tests that no mistake fails, each with what to do about it
   * @param disturbed whether some of it was graded in vain, by a fault of ours or a busy machine
   */
  public record Outcome(
      VariantBank bank,
      List<Problem> problems,
      SequencedMap<String, Problem> idle,
      boolean disturbed) {
    public Outcome {
      problems = List.copyOf(problems);
      idle = new LinkedHashMap<>(idle);
    }

    /** What may stay, but proves nothing. */
    public List<Problem> weaknesses() {
      return List.copyOf(idle.values());
    }

    /** The same, without tests that are known to be of use. */
    public List<Problem> weaknesses(Set<String> useful) {
      return idle.entrySet().stream()
          .filter(test -> !useful.contains(test.getKey()))
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  /**
   * Draws the bank and grades every shipped source on its first variant.
   *
   * @throws UnprovenExerciseException if the reference itself fails
   */
  public Outcome prove(Exercise exercise) {
    return prove(exercise, _ -> {});
  }

  /**
   * The same, telling each step as it ends.
   *
   * @throws UnprovenExerciseException if the reference itself fails
   */
  public Outcome prove(Exercise exercise, Consumer<ProofStep> steps) {
    try (var opened = grader.open(exercise)) {
      var bank = new BankDrawing(exercise, opened).draw(random);
      var proof = new Steps(new SelfProof(exercise), opened, order(exercise, bank), steps);
      proof.proof.limits(excesses.apply(exercise.rules().limits()));
      proof.all(exercise);
      return proof.proof.outcome(bank);
    }
  }

  /** The steps of one proof, in order, each told with what it found. */
  private record Steps(
      SelfProof proof,
      SolutionRuns.Opened opened,
      Grader.Order order,
      Consumer<ProofStep> listener) {

    private void all(Exercise exercise) {
      end(ProofStep.Kind.BANK, exercise.slug(), 0, Duration.ZERO);
      for (var source : exercise.solutions().accepted()) {
        graded(ProofStep.Kind.REFERENCE, source, result -> proof.reference(source, result));
      }
      exercise
          .task()
          .starterSource()
          .ifPresent(
              source ->
                  graded(ProofStep.Kind.STARTER, source, result -> proof.starter(source, result)));
      for (var mistake : exercise.solutions().mistakes()) {
        graded(ProofStep.Kind.MISTAKE, mistake.source(), result -> proof.mistake(mistake, result));
      }
      if (!exercise.tests().isEmpty()) {
        int before = proof.problems().size();
        proof.trivialAnswers(order.variant());
        end(ProofStep.Kind.TRIVIAL, "", before, Duration.ZERO);
        tolerance(exercise);
      }
    }

    private void graded(ProofStep.Kind kind, Source source, Consumer<GradingResult> judge) {
      int before = proof.problems().size();
      var solution = opened.solution(source.text());
      judge.accept(solution.grade(order));
      end(kind, source.path(), before, solution.slowest());
    }

    /** Told to authors only: a shipped exercise may have its reasons. */
    private void tolerance(Exercise exercise) {
      var near = new SelfProof(exercise);
      near.tolerance(order.variant());
      listener.accept(new ProofStep(ProofStep.Kind.TOLERANCE, "", near.problems(), Duration.ZERO));
      var known = new SelfProof(exercise);
      known
          .approximations(order.variant())
          .ifPresent(
              found ->
                  listener.accept(
                      new ProofStep(
                          ProofStep.Kind.APPROXIMATION, found, known.problems(), Duration.ZERO)));
    }

    private void end(ProofStep.Kind kind, String subject, int before, Duration slowest) {
      var all = proof.problems();
      listener.accept(new ProofStep(kind, subject, all.subList(before, all.size()), slowest));
    }
  }

  /**
   * The tests of an exercise that has proven itself, for programs that are nearly right.
   *
   * @throws UnprovenExerciseException if no reference runs
   */
  public Challenge challenge(Exercise exercise) {
    return Challenge.open(grader, exercise);
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
