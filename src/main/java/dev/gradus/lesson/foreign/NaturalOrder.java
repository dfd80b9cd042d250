package dev.gradus.lesson.foreign;

import java.util.regex.Pattern;

/** Orders names as people do: chapter2 before chapter10. */
final class NaturalOrder {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private NaturalOrder() {}

  /** The name with each number filled up, to be compared as a text. */
  static String padded(String name) {
    return NUMBER
        .matcher(name)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 8 - number.group().length())) + number.group());
  }
}
