package dev.gradus.authoring;

import dev.gradus.grading.Challenge;
import dev.gradus.mutation.Mutant;
import dev.gradus.tensor.Tensor;

/**
 * A program that the tests of an exercise wrongly accept.
 *
 * @param file the reference that it was made from, as a path in the folder
 * @param difference where it is wrong
 */
public record Survivor(String file, Mutant mutant, Challenge.Difference difference) {

  private static final int LONGEST = 300;

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
                    .append(text(value)));
    return "For %s it gives %s instead of %s."
        .formatted(cut(inputs.toString()), cut(difference.actual()), cut(difference.expected()));
  }

  private static String text(Object value) {
    return value instanceof Tensor tensor ? tensor.literal() : value.toString();
  }

  private static String cut(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
