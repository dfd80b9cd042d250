package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings while a deck is read. */
final class Findings {

  private final List<Finding> found = new ArrayList<>();

  void add(int line, String message) {
    found.add(new Finding(line, message));
  }

  /** The findings in the order of their lines. */
  List<Finding> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
  }
}
