package dev.gradus.lesson;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys above a slide or a deck. Written as YAML, but read line by line: a foreign header that
 * is no sound YAML still tells its type. Indented lines belong to the key above them.
 */
final class Header {

  private static final Pattern ENTRY = Pattern.compile("(\\w+)\\s*:\\s*(.*)");

  private final SequencedMap<String, Line> lines = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  private Header() {}

  static Header read(List<Line> lines) {
    Header header = new Header();
    for (Line line : lines) {
      Matcher entry = ENTRY.matcher(line.text().stripTrailing());
      if (entry.matches()) {
        header.lines.put(entry.group(1), line);
        header.values.put(entry.group(1), unquoted(entry.group(2)));
      }
    }
    return header;
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() >= 2
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
  }

  void reportUnknown(Findings findings, String... known) {
    lines.forEach(
        (key, line) -> {
          if (!Arrays.asList(known).contains(key)) {
            findings.add(line.number(), "the key '" + key + "' is not understood");
          }
        });
  }
}
