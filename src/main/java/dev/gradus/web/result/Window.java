package dev.gradus.web.result;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which positions of a long dimension to show: both ends, and what is near a named position. */
final class Window {

  private static final int WHOLE = 10;
  private static final int END = 3;
  private static final int NEAR = 1;

  private Window() {}

  static SortedSet<Integer> of(int size, Set<Integer> named) {
    SortedSet<Integer> shown = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      int position = i;
      boolean near = named.stream().anyMatch(n -> Math.abs(n - position) <= NEAR);
      if (size <= WHOLE || i < END || i >= size - END || near) {
        shown.add(i);
      }
    }
    return shown;
  }
}
