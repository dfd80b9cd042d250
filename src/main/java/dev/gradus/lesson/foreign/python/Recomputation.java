package dev.gradus.lesson.foreign.python;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Repeats small tensor computations on our core: literals, products, sums, activation functions,
 * and what is printed of them. What it does not follow is unknown, and so is all that comes of it.
 */
public final class Recomputation {

  private final Map<String, Value> names = new HashMap<>();

  /**
   * What code prints, one entry for each value; an entry is empty where the value is unknown.
   *
   * @param failure what the core refuses, with the line, if it does
   */
  public record Outcome(List<Optional<Printed>> printed, Optional<PythonCode.Trouble> failure) {

    public Outcome {
      printed = List.copyOf(printed);
    }
  }

  /** A printed tensor or number. */
  public record Printed(Tensor tensor, int line) {}

  /** Goes through code; names stay for the code that comes after it. */
  public Outcome run(PythonCode code) {
    List<Optional<Printed>> printed = new ArrayList<>();
    Optional<PythonCode.Trouble> failure = Optional.empty();
    int body = Integer.MAX_VALUE;
    for (Statement statement : code.statements()) {
      if (statement.indent() > 0 || body < statement.indent()) {
        forget(statement);
        continue;
      }
      try {
        run(statement, printed);
      } catch (TensorException e) {
        failure =
            failure.or(
                () ->
                    Optional.of(
                        new PythonCode.Trouble(
                            statement.first().line(), String.valueOf(e.getMessage()))));
        printed.addAll(asManyUnknown(statement));
        forget(statement);
      }
    }
    return new Outcome(printed, failure);
  }

  private static List<Optional<Printed>> asManyUnknown(Statement statement) {
    return statement.startsWith("print") ? List.of(Optional.empty()) : List.of();
  }

  /** In a branch, a loop or a function nobody knows which of its lines run. */
  private void forget(Statement statement) {
    statement.tokens().stream().filter(Token::isName).forEach(token -> names.remove(token.text()));
  }

  private void run(Statement statement, List<Optional<Printed>> printed) {
    List<Token> tokens = statement.tokens();
    int equals = assignment(tokens);
    if (statement.startsWith("print")) {
      for (Value value : arguments(tokens)) {
        print(value, tokens.getFirst().line(), printed);
      }
    } else if (equals == 1 && tokens.getFirst().isName()) {
      names.put(tokens.getFirst().text(), value(tokens.subList(2, tokens.size())));
    } else if (equals > 0) {
      tokens.subList(0, equals).forEach(token -> names.remove(token.text()));
    } else if (!statement.first().text().matches("import|from")) {
      forgetChanged(tokens);
    }
  }

  private void forgetChanged(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean changes = tokens.get(i + 1).is(".") || tokens.get(i + 1).text().matches("[-+*/]=");
      if (changes) {
        names.remove(tokens.get(i).text());
      }
    }
  }

  private static int assignment(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).depth() == 0 && tokens.get(i).is("=")) {
        return i;
      }
    }
    return -1;
  }

  private Value value(List<Token> tokens) {
    return new ExpressionReader(tokens, names).whole();
  }

  /** The arguments of print, with brackets or, in old Python, without. */
  private List<Value> arguments(List<Token> tokens) {
    return new ExpressionReader(tokens.subList(1, tokens.size()), names).printed();
  }

  private static void print(Value value, int line, List<Optional<Printed>> printed) {
    switch (value) {
      case Value.OfTensor tensor -> printed.add(Optional.of(new Printed(tensor.tensor(), line)));
      case Value.OfNumber number ->
          printed.add(Optional.of(new Printed(Tensor.scalar(number.number()), line)));
      case Value.OfText _, Value.Named _ -> {}
      case Value.OfFunction _, Value.OfList _, Value.Unknown _ -> printed.add(Optional.empty());
    }
  }
}
