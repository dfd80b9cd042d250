package dev.gradus.lesson.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The items of a list in Markdown, and the text that stands before it. */
record Items(String before, List<String> items) {

  private static final Pattern ITEM =
      Pattern.compile("( {0,3}|\\t?)(?:[-*+]|\\d{1,2}[.)])(?:\\s+(.*)|(\\[.*]))");

  Items {
    items = List.copyOf(items);
  }

  /** Items at the margin; what is indented, or follows without a blank line, belongs to them. */
  static Items of(String text) {
    List<String> before = new ArrayList<>();
    List<StringBuilder> items = new ArrayList<>();
    boolean inCode = false;
    for (String line : text.split("\n", -1)) {
      Matcher item = ITEM.matcher(line);
      boolean starts = !inCode && item.matches();
      if (line.strip().startsWith("```")) {
        inCode = !inCode;
      }
      if (starts) {
        items.add(new StringBuilder(item.group(2) == null ? item.group(3) : item.group(2)));
      } else if (items.isEmpty()) {
        before.add(line);
      } else {
        items.getLast().append('\n').append(line);
      }
    }
    return new Items(
        String.join("\n", before).strip(),
        items.stream().map(item -> dedented(item.toString())).toList());
  }

  /** Options to choose from, though their author forgot the blank behind each dash. */
  static Items ofOptions(String text) {
    Items strict = of(text);
    Items loose = of(text.replaceAll("(?m)^-(?=[^\\s-])", "- "));
    return strict.items().isEmpty() && loose.items().size() > 1 ? loose : strict;
  }

  private static String dedented(String item) {
    return item.replaceAll("\n {1,4}", "\n").strip();
  }

  /** Feedback and hints are often paragraphs instead of items. */
  static List<String> orParagraphs(String text) {
    Items list = of(text);
    if (!list.items().isEmpty() && list.before().isEmpty()) {
      return list.items();
    }
    return text.isBlank() ? List.of() : List.of(text.strip());
  }
}
