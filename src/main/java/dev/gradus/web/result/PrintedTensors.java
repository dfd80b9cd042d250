package dev.gradus.web.result;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tensors in a text that holds nothing else, as a list or a program prints them. */
final class PrintedTensors {

  // A matrix goes on in lines that are indented.
  private static final Pattern BEGINNING = Pattern.compile("\\n(?=\\S)");

  private static final Pattern WRAPPED = Pattern.compile("tensor\\((.*)\\)", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9.]+(?:e[-+]?[0-9]+)?|inf|nan)");

  private PrintedTensors() {}

  /** The literal of each; none where there is anything else, such as a dtype or a word. */
  static List<String> of(String text) {
    var literals = BEGINNING.splitAsStream(text.strip()).map(PrintedTensors::literal).toList();
    return literals.stream().allMatch(Optional::isPresent)
        ? literals.stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Optional<String> literal(String text) {
    Matcher wrapped = WRAPPED.matcher(text.strip());
    String bare = wrapped.matches() ? wrapped.group(1) : text.strip();
    return Literal.parse(bare)
        .filter(value -> value instanceof Literal.Sequence || NUMBER.matcher(bare).matches())
        .map(_ -> bare);
  }
}
