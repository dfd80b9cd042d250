package dev.gradus.exercise;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers from {@code low} to {@code high}, both included; written {@code 1..16}. */
public record Range(int low, int high) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(?:\\s*\\.\\.\\s*(\\d{1,6}))?");

  public Range {
    if (low > high) {
      throw new IllegalArgumentException("a range rises: " + low + ".." + high);
    }
  }

  static Optional<Range> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int low = Integer.parseInt(matcher.group(1));
    int high = matcher.group(2) == null ? low : Integer.parseInt(matcher.group(2));
    return low > high ? Optional.empty() : Optional.of(new Range(low, high));
  }

  boolean contains(int value) {
    return low <= value && value <= high;
  }

  int draw(RandomGenerator random) {
    return random.nextInt(low, high + 1);
  }

  @Override
  public String toString() {
    return low + ".." + high;
  }
}
