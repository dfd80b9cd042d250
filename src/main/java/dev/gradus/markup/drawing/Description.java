package dev.gradus.markup.drawing;

import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys and values of a drawing; a key may come several times. */
final class Description {

  private static final int MAX_LINES = 60;

  private record Entry(String key, String value) {}

  private final List<Entry> entries;
  private final Set<String> used = new HashSet<>();

  private Description(List<Entry> entries) {
    this.entries = entries;
  }

  static Description read(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      int colon = line.indexOf(':');
      boolean goesOn = Character.isWhitespace(line.charAt(0)) && !entries.isEmpty();
      if (goesOn) {
        Entry last = entries.removeLast();
        entries.add(new Entry(last.key(), last.value() + " " + line.strip()));
      } else if (colon < 1 || entries.size() >= MAX_LINES) {
        throw new InvalidDrawingException("'" + line.strip() + "' is no 'key: value'");
      } else {
        entries.add(new Entry(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return new Description(entries);
  }

  Optional<String> find(String key) {
    return all(key).stream().findFirst();
  }

  List<String> all(String key) {
    used.add(key);
    return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value).toList();
  }

  String required(String key) {
    return find(key)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new InvalidDrawingException("the key '" + key + "' is missing"));
  }

  Tensor tensor(String key) {
    return Tensor.parse(required(key)).toFloat();
  }

  int integer(String key, int otherwise) {
    String value = find(key).orElse(String.valueOf(otherwise));
    if (!value.matches("\\d{1,6}")) {
      throw new InvalidDrawingException("'" + key + "' must be a whole number, not " + value);
    }
    return Integer.parseInt(value);
  }

  /** Two numbers with two dots between them. */
  double[] range(String key, String otherwise) {
    String[] ends = find(key).orElse(otherwise).split("\\.\\.", -1);
    try {
      double low = Double.parseDouble(ends[0]);
      double high = Double.parseDouble(ends[ends.length - 1]);
      if (ends.length == 2 && low < high && Math.abs(low) < 1e6 && Math.abs(high) < 1e6) {
        return new double[] {low, high};
      }
    } catch (NumberFormatException _) {
      // Told below, as for any other that is no range.
    }
    throw new InvalidDrawingException("'" + key + "' must be a range such as -4..4");
  }

  void refuseRest() {
    for (Entry entry : entries) {
      if (!used.contains(entry.key())) {
        throw new InvalidDrawingException("the key '" + entry.key() + "' means nothing here");
      }
    }
  }
}
