package dev.gradus.web.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tensor as it was printed, {@code [[1., 2.], [3., 4.]]}: nested lists of elements that keep
 * their text, so that what is shown is exactly what was reported.
 */
sealed interface Literal {

  record Element(String text) implements Literal {}

  record Sequence(List<Literal> items) implements Literal {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Reads one value; empty where the text is no regular tensor, which is then shown as it is. */
  static Optional<Literal> parse(String text) {
    Reader reader = new Reader(text);
    return reader.value(0).filter(_ -> reader.atEnd()).filter(value -> isRegular(value));
  }

  /** The sizes along each dimension, outermost first; empty for a lone element. */
  default List<Integer> shape() {
    List<Integer> sizes = new ArrayList<>();
    Literal here = this;
    while (here instanceof Sequence(List<Literal> items)) {
      sizes.add(items.size());
      if (items.isEmpty()) {
        break;
      }
      here = items.getFirst();
    }
    return List.copyOf(sizes);
  }

  private static boolean isRegular(Literal value) {
    return switch (value) {
      case Element _ -> true;
      case Sequence(List<Literal> items) ->
          items.stream().allMatch(Literal::isRegular)
              && items.stream().map(Literal::shape).distinct().count() <= 1
              && (items.isEmpty() || items.stream().map(Object::getClass).distinct().count() == 1);
    };
  }

  /** A recursive reader with a bound on depth. */
  final class Reader {
    private static final int DEEPEST = 8;
    private final String text;
    private int at;

    private Reader(String text) {
      this.text = text;
    }

    private Optional<Literal> value(int depth) {
      skipSpace();
      if (at < text.length() && text.charAt(at) == '[') {
        at++;
        return depth == DEEPEST ? Optional.empty() : sequence(depth);
      }
      int start = at;
      while (at < text.length() && "[],\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String element = text.substring(start, at).strip();
      return element.isEmpty() ? Optional.empty() : Optional.of(new Element(element));
    }

    private Optional<Literal> sequence(int depth) {
      List<Literal> items = new ArrayList<>();
      if (next(']')) {
        return Optional.of(new Sequence(items));
      }
      while (true) {
        Optional<Literal> item = value(depth + 1);
        if (item.isEmpty()) {
          return item;
        }
        items.add(item.get());
        if (next(']')) {
          return Optional.of(new Sequence(items));
        }
        if (!next(',')) {
          return Optional.empty();
        }
      }
    }

    private boolean next(char wanted) {
      skipSpace();
      boolean found = at < text.length() && text.charAt(at) == wanted;
      if (found) {
        at++;
      }
      return found;
    }

    private boolean atEnd() {
      skipSpace();
      return at == text.length();
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
