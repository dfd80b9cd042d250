package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads distributions as an author writes them: {@code uniform(-6, 6)}. */
final class DistributionText {

  private static final Pattern CALL = Pattern.compile("([a-z-]+)\\s*\\(([^()]*)\\)");
  private static final String KNOWN =
      "must be uniform(low, high), normal(mean, deviation), integers(low, high), one-of(a, b, …) or"
          + " coin()";

  private DistributionText() {}

  static Optional<String> dimOf(String text) {
    Matcher matcher = CALL.matcher(text.strip());
    return matcher.matches() && matcher.group(1).equals("dim-of")
        ? Optional.of(matcher.group(2).strip())
        : Optional.empty();
  }

  static Optional<Distribution> read(YamlNode node) {
    Optional<String> text = node.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(text.get().strip()));
    } catch (IllegalArgumentException e) {
      node.problem(e instanceof NumberFormatException ? KNOWN : String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Distribution parse(String text) {
    Matcher matcher = CALL.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(KNOWN);
    }
    List<Double> numbers = numbers(matcher.group(2));
    int count = numbers.size();
    String name = matcher.group(1) + (count == 2 ? "/2" : "");
    return switch (name) {
      case "uniform/2" -> new Distribution.Uniform(numbers.get(0), numbers.get(1));
      case "normal/2" -> new Distribution.Normal(numbers.get(0), numbers.get(1));
      case "integers/2" -> new Distribution.Integers(whole(numbers.get(0)), whole(numbers.get(1)));
      case "one-of", "one-of/2" -> new Distribution.OneOf(numbers);
      case "coin" -> new Distribution.Integers(0, 1);
      default -> throw new IllegalArgumentException(KNOWN);
    };
  }

  private static int whole(double number) {
    if (number != Math.rint(number) || Math.abs(number) > 1e9) {
      throw new IllegalArgumentException("integers(low, high) takes whole numbers");
    }
    return (int) number;
  }

  private static List<Double> numbers(String list) {
    List<Double> numbers = new ArrayList<>();
    for (String item : list.isBlank() ? new String[0] : list.split(",", -1)) {
      numbers.add(
          switch (item.strip()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(item.strip());
          });
    }
    return numbers;
  }
}
