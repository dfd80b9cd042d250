package dev.gradus.authoring;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.Problem;
import dev.gradus.grading.CheckedWork;
import dev.gradus.grading.ProofStep;
import dev.gradus.grading.Proving;
import dev.gradus.grading.UnprovenExerciseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Checks a draft in the sandbox, telling each finding as it comes. */
@ApplicationScoped
class DraftChecking implements CheckedWork {

  private final DraftChecks checks;

  DraftChecking(DraftChecks checks) {
    this.checks = checks;
  }

  @Override
  public void perform(long check, Proving proving) {
    var subject = checks.begin(check);
    try {
      var exercise = Exercise.read(subject.slug(), subject.folder());
      told(check, Requirement.FOLDER, "", List.of(), "The folder is a whole exercise.");
      told(
          check,
          Requirement.STATEMENT,
          "statement.md",
          StatementCheck.problems(subject.folder()),
          "Links, figures and formulas are whole.");
      prove(check, exercise, proving);
    } catch (InvalidExerciseException e) {
      told(check, Requirement.FOLDER, "", e.problems(), "");
    }
    checks.end(check, "done");
  }

  private void prove(long check, Exercise exercise, Proving proving) {
    try {
      var limit = exercise.rules().limits().time();
      var outcome = proving.prove(exercise, step -> step(check, step, limit));
      told(
          check,
          Requirement.IDLE,
          "exercise.yaml",
          outcome.weaknesses(),
          "Each test is failed by some mistake.");
      checks.keep(check, outcome.bank());
    } catch (UnprovenExerciseException e) {
      var problem = new Problem("exercise.yaml", 0, String.valueOf(e.getMessage()));
      told(check, Requirement.TESTS, "", List.of(problem), "");
    }
  }

  private void step(long check, ProofStep step, Duration limit) {
    switch (step.kind()) {
      case BANK ->
          told(
              check,
              Requirement.TESTS,
              "exercise.yaml",
              step.problems(),
              "The reference gives a result for every variant of the tests.");
      case REFERENCE -> reference(check, step, limit);
      case STARTER -> told(check, Requirement.STARTER, step, "It compiles and is not Accepted.");
      case MISTAKE -> told(check, Requirement.MISTAKE, step, "It earns its verdict and its words.");
      case TRIVIAL -> told(check, Requirement.TRIVIAL, step, "No trivial answer is Accepted.");
      case TOLERANCE ->
          told(
              check,
              Requirement.TOLERANCE,
              step,
              "Other rounding passes, and an answer off by one part in a thousand does not.");
    }
  }

  private void reference(long check, ProofStep step, Duration limit) {
    told(check, Requirement.REFERENCE, step, "Accepted.");
    var slowest = step.slowest();
    var used =
        "The slowest call takes %d ms of %d ms.".formatted(slowest.toMillis(), limit.toMillis());
    var slow =
        slowest.multipliedBy(2).compareTo(limit) > 0
            ? List.of(
                new Problem(step.subject(), 0, used + " Leave learners twice the time at least."))
            : List.<Problem>of();
    told(check, Requirement.TIME, step.subject(), slow, used);
  }

  private void told(long check, Requirement requirement, ProofStep step, String proven) {
    told(check, requirement, step.subject(), step.problems(), proven);
  }

  private void told(
      long check, Requirement requirement, String file, List<Problem> problems, String proven) {
    checks.found(
        check,
        problems.isEmpty()
            ? List.of(CheckFinding.passed(requirement, file, proven))
            : problems.stream().map(one -> CheckFinding.failed(requirement, one)).toList());
  }

  @Override
  public void fail(long check, String why) {
    var problem = new Problem("", 0, "The check could not be done: " + why);
    told(check, Requirement.TESTS, "", List.of(problem), "");
    checks.end(check, "failed");
  }
}
