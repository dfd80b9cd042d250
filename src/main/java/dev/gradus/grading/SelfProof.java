package dev.gradus.grading;

import dev.gradus.exercise.DefinitionLines;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Mistake;
import dev.gradus.exercise.Problem;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.VariantBank;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Holds the gradings of an exercise's own sources against what they must be. */
final class SelfProof {

  private final Exercise exercise;
  private final DefinitionLines lines;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private boolean disturbed;

  SelfProof(Exercise exercise) {
    this.exercise = exercise;
    this.lines = DefinitionLines.of(exercise.folder());
  }

  /** Notes what of its limits is too much for the server. */
  void limits(List<String> excesses) {
    excesses.forEach(excess -> problems.add(lines.whole(excess)));
  }

  void reference(Source source, GradingResult result) {
    note(result);
    if (result.verdict() != Verdict.ACCEPTED) {
      add(source, "must be Accepted, but is " + said(result));
    }
  }

  void starter(Source source, GradingResult result) {
    note(result);
    if (result.verdict() == Verdict.ACCEPTED || result.tests().isEmpty()) {
      add(source, "the starter must compile and not be Accepted, but is " + said(result));
    }
  }

  void mistake(Mistake mistake, GradingResult result) {
    note(result);
    result.tests().stream()
        .filter(test -> test.verdict() != Verdict.ACCEPTED)
        .forEach(test -> failed.add(test.name()));
    var cause = result.cause().orElse(result.verdict());
    if (!cause.name().equals(mistake.cause().name())) {
      add(mistake.source(), "must be " + mistake.cause() + ", but is " + said(result));
    } else if (!result.tests().isEmpty()) {
      recognised(mistake, result);
    }
  }

  /** An error of ours says nothing about the exercise. */
  private void note(GradingResult result) {
    disturbed |= result.verdict() == Verdict.JUDGE_ERROR;
  }

  private void recognised(Mistake mistake, GradingResult result) {
    if (result.tests().stream().noneMatch(test -> test.verdict() == Verdict.ACCEPTED)) {
      add(mistake.source(), "passes no test at all");
    }
    result.tests().stream()
        .filter(test -> test.verdict() != Verdict.ACCEPTED)
        .filter(test -> !test.mistake().equals(Optional.of(mistake.feedback())))
        .findFirst()
        .ifPresent(test -> problems.add(lines.mistake(mistake.name(), unrecognised(test))));
  }

  private static String unrecognised(TestReport test) {
    return "the mistake is not recognised in the test '"
        + test.name()
        + "', which says: "
        + test.mistake().orElse("nothing");
  }

  /** Tries the trivial answers on a variant. */
  void trivialAnswers(Variant variant) {
    for (var answer : TrivialAnswers.accepted(exercise, variant)) {
      problems.add(
          lines.whole("the tests accept " + answer + ": add a test that tells it from the result"));
    }
  }

  /** Tries answers next to the right one. */
  void tolerance(Variant variant) {
    var near = new NearAnswers(exercise, variant);
    for (var test : near.tooStrict()) {
      problems.add(
          lines.test(
              test,
              "the test '"
                  + test
                  + "' refuses an answer that differs by rounding only: widen the tolerance"));
    }
    if (near.acceptCoarse()) {
      problems.add(
          lines.whole(
              "the tests accept an answer that is off by one part in a thousand: narrow the"
                  + " tolerance"));
    }
  }

  /** Tries known approximations on a variant; tells what they are of, and how many are refused. */
  Optional<String> approximations(Variant variant) {
    var result = new Approximations(exercise, variant).tried();
    result.problems().forEach(problem -> problems.add(lines.whole(problem)));
    return result.functions().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The reference is %s; the tests refuse %s of it."
                .formatted(
                    String.join(" and ", result.functions()),
                    result.refused() == 1
                        ? "1 known approximation"
                        : result.refused() + " known approximations"));
  }

  /** Everything that was found wrong so far. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What came of it all. */
  Proving.Outcome outcome(VariantBank bank) {
    return new Proving.Outcome(bank, problems, idleTests(), disturbed);
  }

  private SequencedMap<String, Problem> idleTests() {
    var idle = new LinkedHashMap<String, Problem>();
    for (var test : exercise.tests()) {
      var name = test.name();
      if (!failed.contains(name)) {
        var message =
            "no mistake fails the test '" + name + "': ship one that does, or leave the test out";
        idle.put(name, lines.test(name, message));
      }
    }
    return idle;
  }

  private void add(Source source, String message) {
    problems.add(new Problem(source.path(), 0, message));
  }

  private static String said(GradingResult result) {
    return result.verdict().label()
        + result.diagnostics().stream()
            .findFirst()
            .map(diagnostic -> ": line " + diagnostic.line() + ": " + diagnostic.message())
            .or(() -> firstFailure(result))
            .or(result::note)
            .orElse("");
  }

  private static Optional<String> firstFailure(GradingResult result) {
    return result.tests().stream()
        .filter(test -> test.verdict() != Verdict.ACCEPTED)
        .findFirst()
        .map(
            test ->
                " in '"
                    + test.name()
                    + "': expected "
                    + test.expected().orElse("")
                    + ", got "
                    + test.actual().orElse(""));
  }
}
