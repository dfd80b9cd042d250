package dev.gradus.lesson.foreign;

import java.util.List;
import java.util.stream.Collectors;

/** Writes texts from elsewhere into YAML so that they can't be anything but texts. */
final class YamlWriter {

  private YamlWriter() {}

  /** A text between double quotes, on one line. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(letter -> quoted.append(escaped(letter)));
    return quoted.append('"').toString();
  }

  private static String escaped(int letter) {
    return switch (letter) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default ->
          letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0xFEFF || isOdd(letter)
              ? (letter > 0xFFFF ? "\\U%08x" : "\\u%04x").formatted(letter)
              : Character.toString(letter);
    };
  }

  private static boolean isOdd(int letter) {
    return letter == 0x2028
        || letter == 0x2029
        || letter >= 0xD800 && letter <= 0xDFFF
        || letter >= 0xFFFE && letter <= 0xFFFF;
  }

  static String quoted(List<String> texts) {
    return texts.stream().map(YamlWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text of one line, cut where a title would be too long. */
  static String title(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return quoted(line.length() <= 200 ? line : line.substring(0, 199) + "…");
  }
}
