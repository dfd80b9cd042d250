package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys above a slide, an exercise, a chapter or a course. Written as YAML, but read line by
 * line: a foreign header that is no sound YAML still tells its type. Indented lines belong to the
 * key above them: values may be quoted, folded, lists or mappings. Nothing is expanded.
 */
public final class Header {

  private static final Pattern ENTRY =
      Pattern.compile("(?:([\\w.-]{1,100})|\"([^\"]{1,100})\"|'([^']{1,100})')\\s*:(?:\\s+(.*))?");
  private static final Pattern BLOCK = Pattern.compile("[>|][+-]?\\d?[+-]?\\s*(#.*)?");
  private static final Pattern ITEM = Pattern.compile("\\s*-(?:\\s+(.*))?");

  /** A key's first line, what stands behind the colon, and the lines that belong to it. */
  private record Entry(Line line, String first, List<String> more) {}

  private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
  private final List<Line> repeated = new ArrayList<>();
  private final List<Line> odd = new ArrayList<>();

  private Header() {}

  public static Header read(List<Line> lines) {
    Header header = new Header();
    List<String> more = new ArrayList<>();
    for (Line line : lines) {
      Matcher entry = ENTRY.matcher(line.text().stripTrailing());
      if (entry.matches()) {
        more = header.add(entry, line);
      } else if (line.text().matches("\\s.*|- .*|-|")) {
        more.add(line.text());
      } else if (!line.text().stripLeading().startsWith("#")) {
        header.odd.add(line);
        more.add(line.text());
      }
    }
    return header;
  }

  private List<String> add(Matcher entry, Line line) {
    String key = entry.group(1) != null ? entry.group(1) : quotedKey(entry);
    List<String> more = new ArrayList<>();
    String first = entry.group(4) == null ? "" : entry.group(4).strip();
    if (entries.putIfAbsent(key, new Entry(line, first, more)) != null) {
      repeated.add(line);
    }
    return more;
  }

  private static String quotedKey(Matcher entry) {
    return entry.group(2) != null ? entry.group(2) : entry.group(3);
  }

  /** The text of a key on one line; folded lines are joined. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(Header::text)
        .filter(value -> !value.isBlank());
  }

  private static String text(Entry entry) {
    boolean block = BLOCK.matcher(entry.first()).matches();
    String rest =
        entry.more().stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(entry.first().startsWith("|") ? "\n" : " "));
    if (block) {
      return rest;
    }
    return unquoted(rest.isEmpty() ? entry.first() : (entry.first() + " " + rest).strip());
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() >= 2
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.charAt(0) == text.charAt(text.length() - 1);
    if (!quoted) {
      return text.replaceFirst("\\s+#.*$", "");
    }
    String inner = text.substring(1, text.length() - 1);
    return text.startsWith("'")
        ? inner.replace("''", "'")
        : inner.replace("\\\"", "\"").replace("\\n", " ");
  }

  /** The items of a list, or the one value that stands in its place. */
  public List<String> values(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    if (entry.first().startsWith("[")) {
      String inner = text(entry).replaceFirst("^\\[", "").replaceFirst("]$", "");
      return Arrays.stream(inner.split(",", 200)).map(Header::unquoted).toList();
    }
    List<String> items = new ArrayList<>();
    for (String line : entry.more()) {
      Matcher item = ITEM.matcher(line);
      if (item.matches() && item.group(1) != null) {
        items.add(unquoted(item.group(1)));
      }
    }
    return items.isEmpty() ? value(key).stream().toList() : items;
  }

  /** The line of a key; 0 where it is not there. */
  public int line(String key) {
    Entry entry = entries.get(key);
    return entry == null ? 0 : entry.line().number();
  }

  /** All keys with their texts, in order. */
  public SequencedMap<String, String> all() {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    entries.forEach((key, entry) -> all.put(key, text(entry)));
    return all;
  }

  /** Reports keys that nobody knows, keys that are there twice, and lines that are no YAML. */
  public void reportUnknown(Findings findings, String... known) {
    entries.forEach(
        (key, entry) -> {
          if (!Arrays.asList(known).contains(key)) {
            findings.add(
                entry.line().number(),
                FindingKind.UNKNOWN_KEY,
                "the key '" + key + "' is not understood");
          }
        });
    for (Line line : repeated) {
      findings.add(
          line.number(),
          FindingKind.DUPLICATE_KEY,
          "the header says '" + shortened(line) + "', but has this key already; the first counts");
    }
    for (Line line : odd) {
      findings.add(
          line.number(),
          FindingKind.UNKNOWN_HEADER,
          "'" + shortened(line) + "' in the header is no key with a value");
    }
  }

  private static String shortened(Line line) {
    String text = line.text().strip();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
