package dev.gradus.mutation;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import java.util.ArrayList;

/** The text of a program, in which parsed nodes are found again. */
final class SourceText {

  private static final int LONGEST = 60;

  private final String text;
  private final int[] lineStarts;

  SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      boolean isEnd = here == '\n' || here == '\r' && !text.startsWith("\r\n", i);
      if (isEnd) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  int from(Node node) {
    return offset(node.getRange().orElseThrow().begin);
  }

  int to(Node node) {
    return offset(node.getRange().orElseThrow().end) + 1;
  }

  private int offset(Position position) {
    return lineStarts[position.line - 1] + position.column - 1;
  }

  String of(Node node) {
    return text.substring(from(node), to(node));
  }

  /** What stands between two nodes, such as an operator with the space around it. */
  String between(Node left, Node right) {
    return text.substring(to(left), from(right));
  }

  /** The text of a node, in which one of its parts is replaced. */
  String with(Node whole, Node part, String replacement) {
    return text.substring(from(whole), from(part))
        + replacement
        + text.substring(to(part), to(whole));
  }

  /** The text of a node, in which two of its parts have changed places. */
  String swapped(Node whole, Node left, Node right) {
    return text.substring(from(whole), from(left))
        + of(right)
        + between(left, right)
        + of(left)
        + text.substring(to(right), to(whole));
  }

  Mutant mutant(Edit edit) {
    var place = edit.place();
    var source = text.substring(0, from(place)) + edit.replacement() + text.substring(to(place));
    return new Mutant(
        edit.kind(),
        place.getRange().orElseThrow().begin.line,
        change(of(place), edit.replacement()),
        source);
  }

  private static String change(String before, String after) {
    var old = before.strip().replaceAll("\\s+", " ");
    var now = after.strip().replaceAll("\\s+", " ");
    if (now.equals(";")) {
      return cut(old, 0) + " left out";
    }
    int same = 0;
    while (same < Math.min(old.length(), now.length()) && old.charAt(same) == now.charAt(same)) {
      same++;
    }
    return cut(old, same) + " became " + cut(now, same);
  }

  /** At most one line around a place. */
  private static String cut(String text, int place) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int from = Math.max(0, Math.min(place - LONGEST / 2, text.length() - LONGEST));
    int to = from + LONGEST;
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }
}
