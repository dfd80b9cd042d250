package dev.gradus.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two texts beside each other, line by line. Long stretches without a difference are folded.
 *
 * @param added how many lines only the right text has
 * @param removed how many lines only the left text has
 */
public record Comparison(List<Block> blocks, int added, int removed) {

  /** How many equal lines stay in sight before and after a difference. */
  private static final int NEAR = 3;

  public Comparison {
    blocks = List.copyOf(blocks);
  }

  /** Rows that belong together; a folded block holds only equal lines. */
  public record Block(boolean folded, List<Row> rows) {}

  /** A line of each text, or of one of them. */
  public record Row(Optional<Side> left, Optional<Side> right) {
    public boolean same() {
      return left.isPresent() && right.isPresent() && left.get().same();
    }
  }

  /**
   * One line in three parts: what it has in common with the line beside it, what differs, and what
   * is common again.
   */
  public record Side(int number, boolean same, String before, String marked, String after) {}

  public static Comparison of(String left, String right) {
    List<Row> rows = new Rows(left.lines().toList(), right.lines().toList()).all();
    return new Comparison(
        blocks(rows),
        (int) rows.stream().filter(row -> !row.same() && row.right().isPresent()).count(),
        (int) rows.stream().filter(row -> !row.same() && row.left().isPresent()).count());
  }

  public boolean same() {
    return added == 0 && removed == 0;
  }

  private static List<Block> blocks(List<Row> rows) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < rows.size()) {
      boolean folded = far(rows, start);
      int end = start;
      while (end < rows.size() && far(rows, end) == folded) {
        end++;
      }
      blocks.add(new Block(folded, List.copyOf(rows.subList(start, end))));
      start = end;
    }
    return blocks;
  }

  private static boolean far(List<Row> rows, int at) {
    int from = Math.max(0, at - NEAR);
    int to = Math.min(rows.size(), at + NEAR + 1);
    return rows.subList(from, to).stream().allMatch(Row::same);
  }

  /** Walks along the edits; removed lines stand beside the added ones that replace them. */
  private static final class Rows {
    private final List<String> left;
    private final List<String> right;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> removed = new ArrayList<>();
    private final List<Integer> added = new ArrayList<>();

    private Rows(List<String> left, List<String> right) {
      this.left = left;
      this.right = right;
    }

    List<Row> all() {
      int x = 0;
      int y = 0;
      for (Edit edit : LineDiff.between(left, right)) {
        switch (edit) {
          case REMOVE -> removed.add(x++);
          case ADD -> added.add(y++);
          case KEEP -> {
            flush();
            rows.add(new Row(whole(left, x++), whole(right, y++)));
          }
        }
      }
      flush();
      return rows;
    }

    private void flush() {
      for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
        Optional<String> one = i < removed.size() ? at(left, removed.get(i)) : Optional.empty();
        Optional<String> other = i < added.size() ? at(right, added.get(i)) : Optional.empty();
        int line = i;
        rows.add(
            new Row(
                one.map(text -> side(removed.get(line), text, other)),
                other.map(text -> side(added.get(line), text, one))));
      }
      removed.clear();
      added.clear();
    }

    private static Optional<String> at(List<String> lines, int index) {
      return Optional.of(lines.get(index));
    }

    private static Optional<Side> whole(List<String> lines, int index) {
      return Optional.of(new Side(index + 1, true, lines.get(index), "", ""));
    }

    /** Marks what differs from the other line; nothing where too little is common to help. */
    private static Side side(int index, String text, Optional<String> other) {
      int start = other.map(line -> common(text, line)).orElse(0);
      int end = other.map(line -> commonEnd(text, line, start)).orElse(0);
      if (3 * (text.strip().length() - start - end) > 2 * text.strip().length()) {
        return new Side(index + 1, false, text, "", "");
      }
      int stop = text.length() - end;
      return new Side(
          index + 1,
          false,
          text.substring(0, start),
          text.substring(start, stop),
          text.substring(stop));
    }

    private static int common(String one, String other) {
      int length = 0;
      while (length < Math.min(one.length(), other.length())
          && one.charAt(length) == other.charAt(length)) {
        length++;
      }
      return length;
    }

    private static int commonEnd(String one, String other, int start) {
      int length = 0;
      while (length < Math.min(one.length(), other.length()) - start
          && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
        length++;
      }
      return length;
    }
  }
}
