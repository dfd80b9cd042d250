package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings while a text is read. */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();

  public void add(int line, FindingKind kind, String message) {
    found.add(new Finding(line, kind, message));
  }

  /** The findings in the order of their lines. */
  public List<Finding> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
  }
}
