package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Line;
import dev.gradus.lesson.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code or of results on a slide.
 *
 * @param line the line of its first line in the deck
 */
record Fence(String language, int line, String text) {

  private static final Pattern OPENING =
      Pattern.compile("\\s{0,3}(?:`{3,}|~{3,})\\s*\\{?\\s*([\\w+-]*).*");
  private static final Pattern CODE =
      Pattern.compile(
          "(?m)^[ \\t]*(import |from |print\\b|def |for |class |>>> |[A-Za-z_][\\w.]*\\s*=[^=])");
  private static final Pattern RESULT =
      Pattern.compile("(?s)\\s*(tensor\\s*\\(|\\[|array\\(|[-+]?\\d).*");

  /** The blocks of a part, whose lines are those of the deck from its own on. */
  static List<Fence> of(Part part) {
    List<Fence> fences = new ArrayList<>();
    List<String> code = new ArrayList<>();
    String language = "";
    int first = 0;
    boolean open = false;
    for (Line line : Line.of(part.markdown())) {
      Matcher opening = OPENING.matcher(line.text());
      if (line.inCode() && !(line.isFence() && opening.matches() && opening.group(1).isEmpty())) {
        code.add(line.text());
      } else if (open) {
        fences.add(new Fence(language, first, String.join("\n", code)));
        open = false;
      } else if (line.isFence() && opening.matches()) {
        open = true;
        language = opening.group(1).toLowerCase(java.util.Locale.ROOT);
        first = part.line() + line.number();
        code = new ArrayList<>();
      }
    }
    return fences;
  }

  boolean isPython() {
    boolean named = language.matches("py|python");
    return named || language.isEmpty() && CODE.matcher(text).find() && !text.contains("<-");
  }

  boolean isResult() {
    boolean named = language.matches("out|output|text|console");
    return named
        || language.isEmpty() && !CODE.matcher(text).find() && RESULT.matcher(text).matches();
  }
}
