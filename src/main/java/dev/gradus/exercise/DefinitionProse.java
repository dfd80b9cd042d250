package dev.gradus.exercise;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of a definition on lines of their own, as a person writes them. */
final class DefinitionProse {

  /** What may stand so without changing: no blanks at its ends, no control characters. */
  private static final Pattern LINES =
      Pattern.compile("\\S[^\\p{Cntrl}]*(\\n[^\\p{Cntrl}]*)*(?<=\\S)");

  private static final int SHORT = 70;
  private static final int WIDTH = 92;

  private DefinitionProse() {}

  /** The text as a YAML value of several lines, each indented so far; nothing if it needs none. */
  static Optional<String> lines(String text, int indent) {
    var margin = "\n" + " ".repeat(indent);
    if (!LINES.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.contains("\n")) {
      return Optional.of("|-" + margin + text.replace("\n", margin).replaceAll("(?m) +$", ""));
    }
    boolean folds = text.length() > SHORT && !text.contains("  ") && !text.startsWith("#");
    return folds ? Optional.of(">-" + margin + wrapped(text, margin)) : Optional.empty();
  }

  private static String wrapped(String words, String margin) {
    var lines = new StringBuilder();
    int width = 0;
    for (var word : words.split(" ")) {
      if (width > 0 && width + word.length() >= WIDTH) {
        lines.append(margin);
        width = 0;
      }
      lines.append(width > 0 ? " " : "").append(word);
      width += word.length() + 1;
    }
    return lines.toString();
  }
}
