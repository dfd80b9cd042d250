package dev.gradus.web;

import dev.gradus.exercise.Task;
import dev.gradus.grading.Tries;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why an answer to a choice can't be taken, each as the sentence that says so. */
public final class ChoiceProblem {

  public static final String NOT_RUN =
      "This exercise is a question: choose among its options; there is nothing to run.";

  private ChoiceProblem() {}

  /** What is wrong with these keys, if anything is. */
  public static Optional<String> of(Task.Choice choice, List<String> keys) {
    var known = choice.options().stream().map(Task.Option::key).toList();
    var unknown = keys.stream().filter(key -> !known.contains(key)).toList();
    if (!unknown.isEmpty()) {
      return Optional.of(
          "There is no option '%.40s'; there are %s."
              .formatted(unknown.getFirst(), known.stream().collect(Collectors.joining(", "))));
    }
    if (keys.isEmpty()) {
      return Optional.of("Nothing was chosen, so nothing was handed in: choose an option.");
    }
    if (new HashSet<>(keys).size() < keys.size()) {
      return Optional.of("An option can be chosen once only.");
    }
    return keys.size() > 1 && !choice.isMultiple()
        ? Optional.of("One option is right: choose one.")
        : Optional.empty();
  }

  /** Why a question takes no further answer. */
  public static String over(Tries tries) {
    return tries.isSolved()
        ? "You have answered this question right; there is nothing left to answer."
        : "All " + tries.choice().tries() + " tries at this question are used up.";
  }
}
