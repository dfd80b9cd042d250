package dev.gradus.authoring;

import dev.gradus.grading.Challenge;
import dev.gradus.mutation.Mutant;

/**
 * A program that the tests of an exercise wrongly accept.
 *
 * @param file the reference that it was made from, as a path in the folder
 * @param difference where it is wrong
 */
public record Survivor(String file, Mutant mutant, Challenge.Difference difference) {

  /** What it is and where it is wrong, for authors. */
  public String sentence() {
    return "%s, and every test accepts it. %s".formatted(mutant.change(), wrongFor());
  }

  private String wrongFor() {
    var inputs = new StringBuilder();
    difference
        .inputs()
        .values()
        .forEach(
            (name, value) ->
                inputs
                    .append(inputs.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(" = ")
                    .append(value));
    return "For %s it gives %s instead of %s."
        .formatted(inputs, difference.actual(), difference.expected());
  }
}
