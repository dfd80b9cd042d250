package dev.gradus.authoring;

import dev.gradus.authoring.MutationTesting.Bounds;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.Problem;
import dev.gradus.exercise.VariantBank;
import dev.gradus.grading.CheckedWork;
import dev.gradus.grading.ProofStep;
import dev.gradus.grading.Proving;
import dev.gradus.grading.UnprovenExerciseException;
import dev.gradus.grading.Verdict;
import dev.gradus.mutation.Mutant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks a draft in the sandbox, telling each finding as it comes. */
@ApplicationScoped
class DraftChecking implements CheckedWork {

  /** Progress is told after so many mutants. */
  private static final int EACH = 5;

  /** Suggestions are a courtesy: where grading is slow, as training is, there are fewer of them. */
  private static final Duration SUGGESTING = Duration.ofSeconds(10);

  private final DraftChecks checks;
  private final Survivors survivors;
  private final Suggestions suggestions;
  private final Bounds bounds;

  DraftChecking(
      DraftChecks checks,
      Survivors survivors,
      Suggestions suggestions,
      @ConfigProperty(name = "gradus.mutants.per-reference", defaultValue = "120") int mutants,
      @ConfigProperty(name = "gradus.mutants.time", defaultValue = "60s") Duration time) {
    this.checks = checks;
    this.survivors = survivors;
    this.suggestions = suggestions;
    this.bounds = new Bounds(mutants, time, 1);
  }

  @Override
  public void perform(long check, Proving proving) {
    var subject = checks.begin(check);
    var findings = new Findings(check);
    try {
      var exercise = Exercise.read(subject.slug(), subject.folder());
      findings.tell(Requirement.FOLDER, "", List.of(), "The folder is a whole exercise.");
      findings.tell(
          Requirement.STATEMENT,
          "statement.md",
          StatementCheck.problems(subject.folder()),
          "Links, figures and formulas are whole.");
      prove(findings, exercise, proving);
    } catch (InvalidExerciseException e) {
      findings.tell(Requirement.FOLDER, "", e.problems(), "");
    }
    checks.end(check, "done");
  }

  private void prove(Findings findings, Exercise exercise, Proving proving) {
    try {
      var limit = exercise.rules().limits().time();
      var outcome = proving.prove(exercise, step -> step(findings, step, limit));
      checks.keep(findings.check, outcome.bank());
      if (findings.isSound()) {
        rounding(findings, new RoundingTesting(proving).run(exercise));
      }
      var useful =
          findings.isSound()
              ? mutants(findings, exercise, proving, outcome.bank())
              : Set.<String>of();
      findings.tell(
          Requirement.IDLE,
          "exercise.yaml",
          outcome.weaknesses(useful),
          "Each test is failed by some mistake or mutant.");
    } catch (UnprovenExerciseException e) {
      var problem = new Problem("exercise.yaml", 0, String.valueOf(e.getMessage()));
      findings.tell(Requirement.TESTS, "", List.of(problem), "");
    }
  }

  private static void rounding(Findings findings, RoundingTesting.Result result) {
    if (result.accepted() > 0 || !result.problems().isEmpty()) {
      findings.tell(
          Requirement.TOLERANCE,
          "",
          result.problems(),
          "%,d rewrites of the references that round otherwise (loops backwards, sums of another"
                  .formatted(result.accepted())
              + " type) pass.");
    }
  }

  /** Tries the tests on mutants and returns those tests that failed one. */
  private Set<String> mutants(
      Findings findings, Exercise exercise, Proving proving, VariantBank bank) {
    var score = new MutationTesting(proving, bounds, findings).run(exercise);
    long end = System.nanoTime() + SUGGESTING.toNanos();
    suggestions.add(
        findings.check,
        Killed.chosen(exercise, findings.killed).stream()
            .takeWhile(_ -> System.nanoTime() < end)
            .filter(one -> isMistake(proving.grade(exercise, bank, one.mutant().source())))
            .limit(Killed.MOST)
            .toList());
    if (score.survivors().isEmpty()) {
      var proven =
          "The tests fail each of %,d wrong mutants; %,d further ones are right. %s"
              .formatted(score.killed(), score.equivalent(), String.join(" ", score.omissions()));
      findings.tell(Requirement.MUTANTS, "exercise.yaml", List.of(), proven.strip());
    }
    return score.useful();
  }

  /** As a mistake has to be: right in some tests, and wrong in others. */
  private static boolean isMistake(Proving.Graded graded) {
    return graded.verdict() == Verdict.PARTIALLY_ACCEPTED
        && graded.cause().filter(Verdict.WRONG_ANSWER::equals).isPresent();
  }

  private static void step(Findings findings, ProofStep step, Duration limit) {
    switch (step.kind()) {
      case BANK ->
          findings.tell(
              Requirement.TESTS,
              "exercise.yaml",
              step.problems(),
              "The reference gives a result for every variant of the tests.");
      case REFERENCE -> reference(findings, step, limit);
      case STARTER -> findings.tell(Requirement.STARTER, step, "It compiles and is not Accepted.");
      case MISTAKE ->
          findings.tell(Requirement.MISTAKE, step, "It earns its verdict and its words.");
      case TRIVIAL -> findings.tell(Requirement.TRIVIAL, step, "No trivial answer is Accepted.");
      case TOLERANCE ->
          findings.tell(
              Requirement.TOLERANCE,
              step,
              "Other rounding passes, and an answer off by one part in a thousand does not.");
      case APPROXIMATION ->
          findings.tell(Requirement.TOLERANCE, "", step.problems(), step.subject());
    }
  }

  private static void reference(Findings findings, ProofStep step, Duration limit) {
    findings.tell(Requirement.REFERENCE, step, "Accepted.");
    var slowest = step.slowest();
    var used =
        "The slowest call takes %d ms of %d ms.".formatted(slowest.toMillis(), limit.toMillis());
    var slow =
        slowest.multipliedBy(2).compareTo(limit) > 0
            ? List.of(
                new Problem(step.subject(), 0, used + " Leave learners twice the time at least."))
            : List.<Problem>of();
    findings.tell(Requirement.TIME, step.subject(), slow, used);
  }

  /** What one check finds, told as it comes. */
  private final class Findings implements MutationTesting.Listener {

    private final long check;
    private final List<Killed> killed = new ArrayList<>();
    private boolean sound = true;

    private Findings(long check) {
      this.check = check;
    }

    /** Whether all is met so far that no author may waive. */
    boolean isSound() {
      return sound;
    }

    void tell(Requirement requirement, ProofStep step, String proven) {
      tell(requirement, step.subject(), step.problems(), proven);
    }

    void tell(Requirement requirement, String file, List<Problem> problems, String proven) {
      sound &= problems.isEmpty() || requirement.isWaivable();
      checks.found(
          check,
          problems.isEmpty()
              ? List.of(CheckFinding.passed(requirement, file, proven))
              : problems.stream().map(one -> CheckFinding.failed(requirement, one)).toList());
    }

    /** Not each of them is told: a reader can't see more, and the database has other work. */
    @Override
    public void tried(int done, int all) {
      if (done % EACH == 0 || done == all) {
        checks.tried(check, done, all);
      }
    }

    @Override
    public void killed(String file, Mutant mutant, String test) {
      killed.add(new Killed(file, mutant, test));
    }

    @Override
    public void survived(Survivor survivor) {
      checks.found(check, List.of(CheckFinding.survived(survivor, survivors.add(check, survivor))));
    }
  }

  @Override
  public void fail(long check, String why) {
    var problem = new Problem("", 0, "The check could not be done: " + why);
    new Findings(check).tell(Requirement.TESTS, "", List.of(problem), "");
    checks.end(check, "failed");
  }
}
