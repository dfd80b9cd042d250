package dev.gradus.web.instructor;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.web.Catalogue;
import dev.gradus.web.compare.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What differs between two versions of an exercise, file by file.
 *
 * @param numbers of the versions that can be chosen, newest first
 */
record VersionChangesView(
    Catalogue.Entry entry, int from, int to, List<Integer> numbers, List<Change> changes) {

  /** How a file came to differ. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A file that differs.
   *
   * @param comparison of its lines; nothing if it is no text
   */
  record Change(String path, Kind kind, Optional<Comparison> comparison) {}

  static List<Change> between(ExerciseFolder old, ExerciseFolder now) {
    var paths = new TreeSet<>(old.paths());
    paths.addAll(now.paths());
    return paths.stream()
        .filter(path -> !Arrays.equals(bytes(old, path), bytes(now, path)))
        .map(path -> new Change(path, kind(old, now, path), comparison(old, now, path)))
        .toList();
  }

  private static byte[] bytes(ExerciseFolder folder, String path) {
    return folder.bytes(path).orElse(new byte[0]);
  }

  private static Kind kind(ExerciseFolder old, ExerciseFolder now, String path) {
    if (!old.paths().contains(path)) {
      return Kind.ADDED;
    }
    return now.paths().contains(path) ? Kind.CHANGED : Kind.REMOVED;
  }

  private static Optional<Comparison> comparison(
      ExerciseFolder old, ExerciseFolder now, String path) {
    var left = old.text(path);
    var right = now.text(path);
    return left.isEmpty() && right.isEmpty()
        ? Optional.empty()
        : Optional.of(Comparison.of(left.orElse(""), right.orElse("")));
  }
}
