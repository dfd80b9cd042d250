package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file, so that an author learns of everything at once. */
final class Problems {

  private final String file;
  private final List<Problem> found;

  private Problems(String file, List<Problem> found) {
    this.file = file;
    this.found = found;
  }

  static Problems in(String file) {
    return new Problems(file, new ArrayList<>());
  }

  /** The same collection, for another file. */
  Problems elsewhere(String otherFile) {
    return new Problems(otherFile, found);
  }

  void add(int line, String message) {
    found.add(new Problem(file, line, message));
  }

  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidExerciseException(found);
    }
  }
}
