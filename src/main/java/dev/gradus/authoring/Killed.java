package dev.gradus.authoring;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Mistake;
import dev.gradus.mutation.Mutant;
import dev.gradus.mutation.MutantKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A mutant that the tests fail.
 *
 * @param file the reference that it was made from, as a path in the folder
 * @param test the test that fails it first
 */
record Killed(String file, Mutant mutant, String test) {

  /** How many are suggested to an author: as many as can be looked through in a minute. */
  static final int MOST = 12;

  private static final int MOST_OF_A_KIND = 8;
  private static final int MOST_IN_A_PLACE = 3;

  /** What learners are likeliest to write comes first. */
  private static final List<MutantKind> LIKELY =
      List.of(
          MutantKind.CALL,
          MutantKind.CHAIN,
          MutantKind.SIGN,
          MutantKind.COMPARISON,
          MutantKind.DIM,
          MutantKind.ORDER,
          MutantKind.OPERATOR,
          MutantKind.CONDITION,
          MutantKind.CONSTANT);

  /**
   * Those that differ from one another and from what the exercise knows as mistakes, likeliest
   * first: a few of each kind, not all of them in one line of the reference.
   */
  static List<Killed> chosen(Exercise exercise, List<Killed> all) {
    var reference = exercise.solutions().reference().map(source -> source.path()).orElse("");
    var known =
        exercise.solutions().mistakes().stream()
            .map(Mistake::source)
            .map(source -> source.text().strip())
            .collect(Collectors.toSet());
    Map<String, Integer> inPlace = new HashMap<>();
    Map<MutantKind, Integer> ofKind = new EnumMap<>(MutantKind.class);
    return all.stream()
        .filter(one -> one.file().equals(reference) && LIKELY.contains(one.mutant().kind()))
        .filter(one -> !known.contains(one.mutant().source().strip()))
        .sorted(Comparator.comparingInt(one -> LIKELY.indexOf(one.mutant().kind())))
        .filter(one -> inPlace.merge(one.place(), 1, Integer::sum) <= MOST_IN_A_PLACE)
        .filter(one -> ofKind.merge(one.mutant().kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
        .toList();
  }

  private String place() {
    return mutant.kind() + " " + mutant.line();
  }
}
