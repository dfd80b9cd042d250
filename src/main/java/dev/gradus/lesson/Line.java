package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a deck or chapter, with its number, and whether it stands between code fences.
 *
 * @param cutsCode whether a code block above is left open, and this line can't belong to it
 */
public record Line(int number, String text, boolean inCode, boolean cutsCode) {

  // An info string of backticks holds none itself: ```x``` on one line is code within a text.
  private static final Pattern FENCE =
      Pattern.compile("\\s{0,3}(?:(`{3,})([^`]*)|(~{3,})(.*))", Pattern.DOTALL);
  // In a list, code may open right behind the mark of its item.
  private static final Pattern IN_ITEM =
      Pattern.compile("\\s{0,3}(?:[-*+]|\\d{1,2}[.)])\\s+([`~]{3}.*)", Pattern.DOTALL);
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s*`@(part\\d|script|citations|lower_third|instructions|hint|pre_exercise_code"
              + "|sample_code|solution|sct|possible_answers|feedbacks?|question|projector_key)`\\s*");
  private static final int LINES_TO_HEADER = 6;

  /** The lines of a text, without a byte order mark, numbered from 1. */
  public static List<Line> of(String text) {
    String[] texts = text.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
    List<Line> lines = new ArrayList<>(texts.length);
    String open = "";
    for (int i = 0; i < texts.length; i++) {
      boolean cuts = !open.isEmpty() && startsAnew(texts, i);
      if (cuts) {
        open = "";
      }
      boolean inCode = !open.isEmpty();
      Matcher item = IN_ITEM.matcher(texts[i]);
      Matcher fence = FENCE.matcher(!inCode && item.matches() ? item.group(1) : texts[i]);
      if (fence.matches()) {
        open = open.isEmpty() ? mark(fence) : closes(open, fence) ? "" : open;
      }
      lines.add(new Line(i + 1, texts[i], inCode, cuts));
    }
    return lines;
  }

  private static String mark(Matcher fence) {
    return fence.group(1) == null ? fence.group(3) : fence.group(1);
  }

  private static String info(Matcher fence) {
    return fence.group(1) == null ? fence.group(4) : fence.group(2);
  }

  /** A closing fence may carry the mark of a click step, but no language. */
  private static boolean closes(String open, Matcher fence) {
    return mark(fence).startsWith(open) && info(fence).strip().matches("(\\{\\{\\d{1,4}}})?");
  }

  /** A block's marker, or a divider with a header below, ends code that nobody closed. */
  private static boolean startsAnew(String[] texts, int at) {
    if (MARKER.matcher(texts[at]).matches()) {
      return true;
    }
    if (!texts[at].strip().equals("---")) {
      return false;
    }
    int next = at + 1;
    while (next < texts.length
        && next <= at + LINES_TO_HEADER
        && (texts[next].isBlank() || texts[next].startsWith("#"))) {
      next++;
    }
    return next < texts.length && texts[next].strip().matches("```\\s*\\{?ya?ml}?");
  }

  public boolean isDivider() {
    return !inCode && text.strip().equals("---");
  }

  public boolean isFence() {
    return FENCE.matcher(text).matches();
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
