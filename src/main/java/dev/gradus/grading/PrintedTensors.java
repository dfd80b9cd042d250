package dev.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tensors in a program's output, in order: every maximal bracketed literal, with or without
 * {@code tensor(…)}, and every number alone on its line. All other text is left out.
 */
public final class PrintedTensors {

  private static final String NUMBER =
      "[+-]?(?:\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?|inf|nan|Infinity|NaN)"
          + "|True|False|true|false";
  // A literal's characters without the nesting, which PrintedLiteral checks; a single tensor(…) is
  // a 0-dim tensor wherever it stands, a bare number only alone on its line.
  private static final Pattern START =
      Pattern.compile(
          "\\[|\\btensor\\(\\s*(?<single>"
              + NUMBER
              + ")(?=\\s*[,)])|(?m:^[ \\t]*(?<bare>"
              + NUMBER
              + ")[ \\t\\r]*$)");

  private static final Pattern WHOLE = Pattern.compile(NUMBER);

  private final List<PrintedTensor> tensors;

  private PrintedTensors(List<PrintedTensor> tensors) {
    this.tensors = List.copyOf(tensors);
  }

  public static PrintedTensors parse(String stdout) {
    List<PrintedTensor> tensors = new ArrayList<>();
    Matcher matcher = START.matcher(stdout);
    int from = 0;
    while (matcher.find(from)) {
      if (matcher.group("single") != null) {
        tensors.add(number(matcher.group("single")));
        from = matcher.end();
      } else if (matcher.group("bare") != null) {
        tensors.add(number(matcher.group("bare")));
        from = matcher.end();
      } else {
        PrintedLiteral literal = new PrintedLiteral(stdout, matcher.start());
        literal.read().ifPresent(tensors::add);
        from = literal.end();
      }
    }
    return new PrintedTensors(tensors);
  }

  static boolean isNumber(String token) {
    return WHOLE.matcher(token).matches();
  }

  private static PrintedTensor number(String text) {
    return new PrintedTensor(
        List.of(), List.of(PrintedNumber.value(text)), List.of(PrintedNumber.unit(text)));
  }

  List<PrintedTensor> tensors() {
    return tensors;
  }

  public int count() {
    return tensors.size();
  }
}
