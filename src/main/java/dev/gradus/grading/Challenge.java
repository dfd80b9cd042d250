package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tests of an exercise, put to programs that are nearly right: does a test fail them, are they
 * as good as the reference, or do they pass although they are wrong? What the references give is
 * asked once, when it is opened; then programs may be put to it by several threads.
 *
 * <p>A program that only some learners' variants fail counts as one that passes. All draws have
 * fixed seeds, so that what passed once passes again.
 */
public final class Challenge {

  /** As far as float32 sums of some thousand terms may be apart that are added otherwise. */
  private static final Expectation ROUNDED =
      new Expectation(Optional.of(new Tolerance(1e-4, 1e-4)), Set.of());

  private final Grader grader;
  private final Exercise exercise;
  private final List<Asked> written;
  private final List<List<Asked>> drawn;
  private final List<Asked> all;

  private Challenge(
      Grader grader,
      Exercise exercise,
      List<Asked> written,
      List<List<Asked>> drawn,
      List<Asked> probes) {
    this.grader = grader;
    this.exercise = exercise;
    this.written = written;
    this.drawn = drawn;
    var every = new ArrayList<>(probes);
    drawn.forEach(every::addAll);
    this.all = every.stream().sorted(Comparator.comparing(Asked::size)).toList();
  }

  /** What came of putting a program to the tests. */
  public sealed interface Answer {

    /** It is no program that may run. */
    record Refused() implements Answer {}

    /** This test fails it, whichever variant a learner has. */
    record Killed(String test) implements Answer {}

    /** It passes, and gave what the references give on so many inputs beyond the tests. */
    record Equal(int inputs) implements Answer {}

    /** It passes, and is wrong. */
    record Passed(Difference difference) implements Answer {}

    /** The machine was too busy to tell. */
    record Untold() implements Answer {}
  }

  /** The smallest known input on which a program that passes is wrong, as a test would have it. */
  public record Difference(String test, Inputs inputs, String expected, String actual) {}

  static Challenge open(Grader grader, Exercise exercise) {
    try (var opened = grader.open(exercise)) {
      var references = new ReferenceAnswers(exercise, opened);
      var probes = new Probes(exercise);
      var written = references.toAll(probes.written());
      var drawn = probes.drawn().stream().map(references::toAll).toList();
      return new Challenge(grader, exercise, written, drawn, references.toAll(probes.beyond()));
    }
  }

  /** Puts a program to the tests and, if it passes them, to further inputs. */
  public Answer put(String source) {
    try (var opened = grader.open(exercise)) {
      return switch (opened.solution(source)) {
        case SolutionRuns.Solution.Refused _ -> new Answer.Refused();
        case SolutionRuns.Solution.Runnable(SolutionRuns runs) -> examine(runs);
      };
    } catch (StarvedException _) {
      return new Answer.Untold();
    }
  }

  /** What tests make of a program that is to differ from a reference by rounding only. */
  public sealed interface Rounding {

    /** It is accepted. */
    record Accepted() implements Rounding {}

    /** This test refuses it, although it is next to what is expected. */
    record Refused(String test) implements Rounding {}

    /** It does not run, or gives something else altogether: it tells nothing about rounding. */
    record Untold() implements Rounding {}
  }

  /** Puts a program to the tests that computes the same as a reference and rounds otherwise. */
  public Rounding putRounding(String source) {
    try (var opened = grader.open(exercise)) {
      return switch (opened.solution(source)) {
        case SolutionRuns.Solution.Refused _ -> new Rounding.Untold();
        case SolutionRuns.Solution.Runnable(SolutionRuns runs) -> rounding(runs);
      };
    } catch (StarvedException _) {
      return new Rounding.Untold();
    }
  }

  private Rounding rounding(SolutionRuns runs) {
    for (var asked :
        Stream.concat(written.stream(), drawn.stream().flatMap(List::stream)).toList()) {
      var result = result(runs, asked);
      if (!result.isAccepted()) {
        return result.seen().filter(seen -> isNear(seen, asked)).isPresent()
            ? new Rounding.Refused(name(asked))
            : new Rounding.Untold();
      }
    }
    return new Rounding.Accepted();
  }

  private static boolean isNear(Observation seen, Asked asked) {
    return seen.resembles(ROUNDED, asked.asked().expected());
  }

  private Answer examine(SolutionRuns runs) {
    return killer(runs)
        .<Answer>map(asked -> new Answer.Killed(name(asked)))
        .orElseGet(() -> beyond(runs));
  }

  /** The case that fails it; nothing if there is a variant whose learners would pass with it. */
  private Optional<Asked> killer(SolutionRuns runs) {
    var killer = failure(runs, written);
    if (killer.isPresent()) {
      return killer;
    }
    for (var variant : drawn) {
      killer = failure(runs, variant);
      if (killer.isEmpty() || runs.isExhausted()) {
        return killer;
      }
    }
    return killer;
  }

  private Optional<Asked> failure(SolutionRuns runs, List<Asked> cases) {
    return cases.stream().filter(asked -> !result(runs, asked).isAccepted()).findFirst();
  }

  private CaseResult result(SolutionRuns runs, Asked asked) {
    return runs.judge(expectation(asked), asked.asked());
  }

  private Answer beyond(SolutionRuns runs) {
    for (var asked : all) {
      var result = result(runs, asked);
      if (!result.isAccepted()) {
        return new Answer.Passed(
            new Difference(
                name(asked),
                asked.asked().inputs(),
                TestReports.text(asked.asked().expected()),
                result.seen().map(seen -> TestReports.actual(seen, result)).orElse("")));
      }
    }
    return new Answer.Equal(all.size());
  }

  private Expectation expectation(Asked asked) {
    return Expectation.of(exercise, exercise.tests().get(asked.test()));
  }

  private String name(Asked asked) {
    return exercise.tests().get(asked.test()).name();
  }
}
