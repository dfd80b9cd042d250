package dev.gradus.web.result;

import java.util.List;
import java.util.Set;

/**
 * Which elements of two values of one shape to mark: those whose printed numbers differ by more
 * than the tolerance, and those that the checker named, for printing rounds.
 */
record Differences(Literal other, Set<List<Integer>> named, Allowance allowance) {

  Differences {
    named = Set.copyOf(named);
  }

  boolean at(List<Integer> index, String text) {
    return named.contains(index) || !close(text, textAt(index));
  }

  private String textAt(List<Integer> index) {
    Literal here = other;
    for (int i : index) {
      if (!(here instanceof Literal.Sequence(List<Literal> items)) || i >= items.size()) {
        return "";
      }
      here = items.get(i);
    }
    return here instanceof Literal.Element(String text) ? text : "";
  }

  private boolean close(String one, String two) {
    if (one.equals(two)) {
      return true;
    }
    try {
      double a = number(one);
      double b = number(two);
      return Double.isNaN(a) && Double.isNaN(b) || allowance.allows(a, b);
    } catch (NumberFormatException e) {
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
