package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a deck, with its number, and whether it stands between code fences. */
record Line(int number, String text, boolean inCode) {

  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(`{3,}|~{3,})(.*)");

  static List<Line> of(String deck) {
    List<Line> lines = new ArrayList<>();
    String open = "";
    for (String text : deck.replace("\uFEFF", "").split("\r\n|\r|\n", -1)) {
      Matcher fence = FENCE.matcher(text);
      boolean inCode = !open.isEmpty();
      if (fence.matches()) {
        if (open.isEmpty()) {
          open = fence.group(1);
        } else if (closes(open, fence)) {
          open = "";
        }
      }
      lines.add(new Line(lines.size() + 1, text, inCode));
    }
    return lines;
  }

  /** A closing fence may carry the mark of a click step, but no language. */
  private static boolean closes(String open, Matcher fence) {
    return fence.group(1).startsWith(open) && fence.group(2).strip().matches("(\\{\\{\\d{1,4}}})?");
  }

  boolean isDivider() {
    return !inCode && text.strip().equals("---");
  }

  boolean isFence() {
    return FENCE.matcher(text).matches();
  }
}
