package dev.gradus.authoring;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Problem;
import dev.gradus.grading.Challenge.Rounding;
import dev.gradus.grading.Proving;
import dev.gradus.mutation.Mutant;
import dev.gradus.mutation.Mutants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries whether tests accept what is as right as a reference and only rounds otherwise: its loops
 * run backwards, its sums are kept in another type.
 */
final class RoundingTesting {

  private static final int PER_REFERENCE = 6;

  private final Proving proving;

  RoundingTesting(Proving proving) {
    this.proving = proving;
  }

  /**
   * What came of it.
   *
   * @param accepted how many programs that round otherwise the tests accept
   */
  record Result(int accepted, List<Problem> problems) {}

  Result run(Exercise exercise) {
    var rewrites = rewrites(exercise);
    var problems = new ArrayList<Problem>();
    if (rewrites.isEmpty()) {
      return new Result(0, problems);
    }
    int accepted = 0;
    var challenge = proving.challenge(exercise);
    for (var rewrite : rewrites.entrySet()) {
      switch (challenge.putRounding(rewrite.getKey().source())) {
        case Rounding.Accepted _ -> accepted++;
        case Rounding.Refused(String test) -> problems.add(problem(rewrite, test));
        case Rounding.Untold _ -> {}
      }
    }
    return new Result(accepted, problems);
  }

  private static Map<Mutant, String> rewrites(Exercise exercise) {
    Map<Mutant, String> rewrites = new LinkedHashMap<>();
    for (var source : exercise.solutions().accepted()) {
      Mutants.roundingOtherwise(source.text()).orElse(List.of()).stream()
          .limit(PER_REFERENCE)
          .forEach(rewrite -> rewrites.put(rewrite, source.path()));
    }
    return rewrites;
  }

  private static Problem problem(Map.Entry<Mutant, String> rewrite, String test) {
    var words =
        "%s: this rounds otherwise and is as right, but the test '%s' refuses it. Widen the tolerance."
            .formatted(rewrite.getKey().change(), test);
    return new Problem(rewrite.getValue(), rewrite.getKey().line(), words);
  }
}
