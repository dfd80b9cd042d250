package dev.gradus.lesson.foreign;

import dev.gradus.lesson.HtmlMarks;
import dev.gradus.lesson.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A named block of an exercise, with the lines below its marker. */
record Block(String name, int line, List<Line> lines) {

  private static final Pattern FENCE =
      Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*\\{?\\s*([\\w+-]*).*");

  Block {
    lines = List.copyOf(lines);
  }

  /** Code between fences: its language, and the line of its first line. */
  record Code(String language, int line, String text) {}

  /** Whether it is one of several files, and named like it. */
  boolean isFile() {
    return name.matches("[\\w-][\\w.-]*\\.\\w{1,8}");
  }

  String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n")).strip();
  }

  boolean isEmpty() {
    return HtmlMarks.withoutComments(text()).isBlank();
  }

  /** The code between fences, all of them joined; without fences, the whole text. */
  Code code() {
    List<String> code = new ArrayList<>();
    String language = "";
    int first = 0;
    for (Line line : lines) {
      Matcher fence = FENCE.matcher(line.text());
      if (fence.matches() && line.isFence()) {
        language =
            language.isEmpty() ? fence.group(1).toLowerCase(java.util.Locale.ROOT) : language;
      } else if (line.inCode()) {
        first = first == 0 ? line.number() : first;
        code.add(line.text());
      }
    }
    boolean fenced = lines.stream().anyMatch(Line::isFence);
    return fenced
        ? new Code(language, first == 0 ? line : first, String.join("\n", code))
        : new Code("", lines.isEmpty() ? line : lines.getFirst().number(), text());
  }
}
