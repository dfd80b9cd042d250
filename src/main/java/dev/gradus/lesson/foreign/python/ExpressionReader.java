package dev.gradus.lesson.foreign.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Follows an expression; what it does not know makes the value unknown. */
final class ExpressionReader {

  private static final Value UNKNOWN = new Value.Unknown();
  private static final int DEEPEST = 60;

  private final List<Token> tokens;
  private final Map<String, Value> names;
  private int at;
  private int depth;

  ExpressionReader(List<Token> tokens, Map<String, Value> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** The value of all of it; unknown if something is left over. */
  Value whole() {
    Value value = sum();
    return at == tokens.size() ? value : UNKNOWN;
  }

  List<Value> printed() {
    if (comes("(")) {
      List<Value> arguments = list(")");
      return at == tokens.size() ? arguments : List.of(UNKNOWN);
    }
    return List.of(UNKNOWN);
  }

  private boolean comes(String sign) {
    boolean comes = at < tokens.size() && tokens.get(at).is(sign);
    at += comes ? 1 : 0;
    return comes;
  }

  private Value sum() {
    if (++depth > DEEPEST) {
      at = tokens.size() + 1;
      return UNKNOWN;
    }
    Value left = product();
    while (at < tokens.size() && (tokens.get(at).is("+") || tokens.get(at).is("-"))) {
      String sign = tokens.get(at++).text();
      left = Operations.both(sign, left, product());
    }
    depth--;
    return left;
  }

  private Value product() {
    Value left = signed();
    while (at < tokens.size() && tokens.get(at).text().matches("[*/@]")) {
      String sign = tokens.get(at++).text();
      left = Operations.both(sign, left, signed());
    }
    return left;
  }

  private Value signed() {
    if (comes("-")) {
      return Operations.both("*", signed(), new Value.OfNumber(-1, true));
    }
    if (comes("+")) {
      return signed();
    }
    Value base = postfix();
    return comes("**") ? Operations.both("**", base, signed()) : base;
  }

  private Value postfix() {
    if (at >= tokens.size()) {
      return UNKNOWN;
    }
    Token token = tokens.get(at);
    if (!token.isName()) {
      return methods(atom());
    }
    StringBuilder path = new StringBuilder(tokens.get(at++).text());
    boolean known = names.containsKey(token.text());
    while (!known
        && at + 1 < tokens.size()
        && tokens.get(at).is(".")
        && tokens.get(at + 1).isName()) {
      path.append('.').append(tokens.get(at + 1).text());
      at += 2;
    }
    if (known) {
      Value value = names.getOrDefault(token.text(), UNKNOWN);
      boolean called = value instanceof Value.OfFunction && comes("(");
      return methods(called ? Operations.call(value, list(")")) : value);
    }
    Value value = comes("(") ? Operations.function(path.toString(), list(")")) : UNKNOWN;
    while (comes("(")) {
      value = Operations.call(value, list(")"));
    }
    return methods(value);
  }

  private Value methods(Value start) {
    Value value = start;
    while (at < tokens.size() && (tokens.get(at).is(".") || tokens.get(at).is("["))) {
      if (comes("[")) {
        list("]");
        value = UNKNOWN;
        continue;
      }
      at++;
      String name = at < tokens.size() ? tokens.get(at++).text() : "";
      value =
          comes("(") ? Operations.method(value, name, list(")")) : Operations.property(value, name);
    }
    return value;
  }

  private Value atom() {
    Token token = tokens.get(at++);
    if (token.kind() == Token.Kind.STRING) {
      return new Value.OfText(token.text());
    }
    if (token.kind() == Token.Kind.NUMBER) {
      return number(token.text());
    }
    if (token.is("(")) {
      List<Value> inner = list(")");
      return inner.size() == 1 ? inner.getFirst() : UNKNOWN;
    }
    if (token.is("[")) {
      int from = at - 1;
      List<Value> items = list("]");
      StringBuilder literal = new StringBuilder();
      tokens.subList(from, Math.min(at, tokens.size())).forEach(t -> literal.append(t.text()));
      return new Value.OfList(items, literal.toString());
    }
    return UNKNOWN;
  }

  private static Value number(String text) {
    try {
      boolean whole = text.matches("\\d+");
      return new Value.OfNumber(Double.parseDouble(text.replace("_", "")), whole);
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }

  /** Values up to a closing bracket; what can't be followed up to a comma is one unknown value. */
  private List<Value> list(String end) {
    List<Value> values = new ArrayList<>();
    while (at < tokens.size() && !comes(end)) {
      int from = at;
      int level = tokens.get(at).depth();
      boolean named =
          at + 1 < tokens.size() && tokens.get(at).isName() && tokens.get(at + 1).is("=");
      String name = tokens.get(at).text();
      at += named ? 2 : 0;
      Value value = sum();
      if (at < tokens.size() && !tokens.get(at).is(",") && !tokens.get(at).is(end)
          || at > tokens.size()) {
        at = skipped(from, level, end);
        value = UNKNOWN;
      }
      values.add(named ? new Value.Named(name, value) : value);
      comes(",");
    }
    return values;
  }

  private int skipped(int from, int level, String end) {
    int next = from;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      if (token.depth() < level && token.is(end) || token.depth() == level && token.is(",")) {
        return next;
      }
      next++;
    }
    return next;
  }
}
