package dev.gradus.lesson.foreign.python;

import dev.gradus.tensor.Tensor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tensors and numbers in a printed result, each with the digits that were printed. */
public record PrintedResults(List<Result> results) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|[+-]?(?:nan|inf)");
  private static final Pattern NUMBER_ALONE =
      Pattern.compile("(?m)^[ \\t]*(" + NUMBER + ")[ \\t\\r]*$");
  private static final Pattern OLD =
      Pattern.compile(
          "((?:\\s*"
              + NUMBER
              + "){1,1000})\\s*\\[torch\\.\\w*Tensor of size (\\d{1,4}(?:x\\d{1,4})*)[^\\]\n]*]");
  private static final double ROUNDING = 0.55;

  public PrintedResults {
    results = List.copyOf(results);
  }

  /**
   * A tensor as it is printed.
   *
   * @param line the line of its start, counted from 0
   */
  public record Result(String literal, int line) {

    /** Why a value does not print like this; nothing if it does, within the digits printed. */
    Optional<String> difference(Tensor actual) {
      Tensor printed;
      try {
        printed = Tensor.parse(literal);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
      if (!printed.shape().equals(actual.shape())) {
        return Optional.of(
            "it has the shape " + printed.shape() + ", but the code gives " + actual.shape());
      }
      List<String> digits = digits();
      double[] values = actual.toDoubles();
      for (int i = 0; i < Math.min(values.length, digits.size()); i++) {
        if (!agrees(digits.get(i), values[i])) {
          return Optional.of(
              "it shows " + digits.get(i) + ", but the code gives " + shown(actual, values[i]));
        }
      }
      return Optional.empty();
    }

    private List<String> digits() {
      List<String> digits = new ArrayList<>();
      Matcher number = NUMBER.matcher(literal);
      while (number.find()) {
        digits.add(number.group());
      }
      return digits;
    }

    private static boolean agrees(String printed, double actual) {
      if (printed.contains("n")) {
        return printed.contains("nan")
            ? Double.isNaN(actual)
            : Double.isInfinite(actual) && printed.startsWith("-") == actual < 0;
      }
      BigDecimal number = new BigDecimal(printed.endsWith(".") ? printed + "0" : printed);
      int decimals = printed.endsWith(".") ? 4 : number.scale();
      double unit = Math.pow(10, -decimals);
      return Math.abs(number.doubleValue() - actual) <= ROUNDING * unit + 1e-6 * Math.abs(actual);
    }

    private static String shown(Tensor tensor, double value) {
      return tensor.dtype().isFloating()
          ? String.format(Locale.ROOT, "%.4f", value)
          : String.valueOf((long) value);
    }
  }

  /** Finds the literals: bracketed ones, with or without {@code tensor}, and numbers alone. */
  public static PrintedResults of(String written) {
    String text = bracketed(written);
    List<Result> results = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('[', at);
      Matcher alone = NUMBER_ALONE.matcher(text).region(at, open < 0 ? text.length() : open);
      while (alone.find()) {
        results.add(new Result(alone.group(1), line(text, alone.start(1))));
      }
      if (open < 0) {
        break;
      }
      int close = closing(text, open);
      String literal = text.substring(open, close).replaceAll("\\s+", " ");
      if (literal.matches("[\\[\\], .\\deE+naif-]*")) {
        results.add(new Result(literal, line(text, open)));
      }
      at = close;
    }
    return new PrintedResults(results);
  }

  /** Before brackets, torch printed rows of numbers and below them {@code of size 2x3}. */
  private static String bracketed(String text) {
    return OLD.matcher(text)
        .replaceAll(
            old -> {
              String lines = old.group().replaceAll("[^\n]", "");
              List<String> numbers = List.of(old.group(1).strip().split("\\s+", -1));
              String[] sizes = old.group(2).split("x", -1);
              int columns = Integer.parseInt(sizes[sizes.length - 1]);
              boolean whole = columns > 0 && numbers.size() % columns == 0 && sizes.length <= 2;
              return whole ? rows(numbers, columns, sizes.length) + lines : lines;
            });
  }

  private static String rows(List<String> numbers, int columns, int rank) {
    String open = rank == 1 ? "" : "[";
    String close = rank == 1 ? "" : "]";
    StringJoiner rows = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < numbers.size(); i += columns) {
      rows.add(open + String.join(", ", numbers.subList(i, i + columns)) + close);
    }
    return rows.toString();
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int line(String text, int at) {
    return (int) text.substring(0, at).chars().filter(letter -> letter == '\n').count();
  }

  /** A result that does not follow, by its line, counted from 0. */
  public record Mismatch(int line, String message) {}

  /** What does not follow from the values that the code prints. */
  public List<Mismatch> against(List<Optional<Recomputation.Printed>> printed) {
    List<Mismatch> found = new ArrayList<>();
    boolean allKnown = printed.stream().allMatch(Optional::isPresent);
    if (results.size() != printed.size()) {
      if (allKnown && !printed.isEmpty() && !results.isEmpty()) {
        found.add(
            new Mismatch(
                0,
                "the code prints %d values, but the result shows %d"
                    .formatted(printed.size(), results.size())));
      }
      return found;
    }
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      printed
          .get(i)
          .flatMap(value -> result.difference(value.tensor()))
          .ifPresent(
              difference ->
                  found.add(
                      new Mismatch(
                          result.line(), "the printed result does not follow: " + difference)));
    }
    return found;
  }
}
