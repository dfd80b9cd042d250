package dev.gradus.web.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shortest way from one list of lines to another, by Myers' greedy algorithm. Texts that have
 * next to nothing in common are not worth the search: beyond a bound all is replaced.
 */
final class LineDiff {

  /** How many edits are searched for; memory and time grow with its square. */
  private static final int MOST_EDITS = 1_000;

  private final List<String> before;
  private final List<String> after;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static List<Edit> between(List<String> before, List<String> after) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Edit> edits = new ArrayList<>(Collections.nCopies(start, Edit.KEEP));
    edits.addAll(
        new LineDiff(
                before.subList(start, before.size() - end),
                after.subList(start, after.size() - end))
            .edits());
    edits.addAll(Collections.nCopies(end, Edit.KEEP));
    return List.copyOf(edits);
  }

  private List<Edit> edits() {
    int most = Math.min(MOST_EDITS, before.size() + after.size());
    int middle = most + 1;
    int[] furthest = new int[2 * most + 3]; // by diagonal: how many lines of before are behind us
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      trace.add(furthest.clone());
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x = next(furthest, middle, diagonal, edits);
        furthest[middle + diagonal] = x;
        if (x >= before.size() && x - diagonal >= after.size()) {
          return back(trace, middle);
        }
      }
    }
    List<Edit> all = new ArrayList<>(Collections.nCopies(before.size(), Edit.REMOVE));
    all.addAll(Collections.nCopies(after.size(), Edit.ADD));
    return all;
  }

  /** Takes one edit and then all equal lines. */
  private int next(int[] furthest, int middle, int diagonal, int edits) {
    int x = 0;
    if (edits > 0) {
      x =
          adds(furthest, middle, diagonal, edits)
              ? furthest[middle + diagonal + 1]
              : furthest[middle + diagonal - 1] + 1;
    }
    while (x < before.size()
        && x - diagonal < after.size()
        && before.get(x).equals(after.get(x - diagonal))) {
      x++;
    }
    return x;
  }

  private static boolean adds(int[] furthest, int middle, int diagonal, int edits) {
    return diagonal == -edits
        || diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1];
  }

  private List<Edit> back(List<int[]> trace, int middle) {
    List<Edit> edits = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int made = trace.size() - 1; made > 0; made--) {
      int[] furthest = trace.get(made);
      boolean add = adds(furthest, middle, x - y, made);
      int diagonal = add ? x - y + 1 : x - y - 1;
      int fromX = furthest[middle + diagonal];
      edits.addAll(Collections.nCopies(x - (add ? fromX : fromX + 1), Edit.KEEP));
      edits.add(add ? Edit.ADD : Edit.REMOVE);
      x = fromX;
      y = fromX - diagonal;
    }
    edits.addAll(Collections.nCopies(x, Edit.KEEP));
    return edits.reversed();
  }
}
