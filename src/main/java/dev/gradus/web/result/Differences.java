package dev.gradus.web.result;

import dev.gradus.exercise.Tolerance;
import java.util.List;
import java.util.Set;

/**
 * Which elements of two values of one shape to mark: those whose printed numbers differ by more
 * than the tolerance, and those that the checker named, for printing rounds.
 */
record Differences(
    Literal expected, Literal actual, Set<List<Integer>> named, Tolerance tolerance) {

  Differences {
    named = Set.copyOf(named);
  }

  boolean at(List<Integer> index) {
    return named.contains(index) || !close(textAt(expected, index), textAt(actual, index));
  }

  private static String textAt(Literal value, List<Integer> index) {
    Literal here = value;
    for (int i : index) {
      if (!(here instanceof Literal.Sequence(List<Literal> items)) || i >= items.size()) {
        return "";
      }
      here = items.get(i);
    }
    return here instanceof Literal.Element(String text) ? text : "";
  }

  private boolean close(String expected, String actual) {
    if (expected.equals(actual)) {
      return true;
    }
    try {
      double e = number(expected);
      double a = number(actual);
      // An infinite value is matched by itself alone, however wide its margin would be.
      return e == a || Double.isFinite(e) && Math.abs(a - e) <= tolerance.margin(e);
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static double number(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }
}
