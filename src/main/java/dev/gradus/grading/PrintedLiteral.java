package dev.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one bracketed literal of a program's output, if it is the text of a tensor. */
final class PrintedLiteral {

  private static final Pattern TOKEN = Pattern.compile("\\G\\s*(\\[|]|,|[^\\s\\[\\],]{1,64})");
  private static final int MAX_RANK = 16;

  private final String text;
  private final int start;
  private final Matcher tokens;
  private int end;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<Double> units = new ArrayList<>();

  PrintedLiteral(String text, int start) {
    this.text = text;
    this.start = start;
    this.tokens = TOKEN.matcher(text).region(start, text.length());
    this.end = start + 1;
  }

  /** Where the reading goes on: behind a tensor, or behind the first bracket of what was none. */
  int end() {
    return end;
  }

  Optional<PrintedTensor> read() {
    if (!token().equals("[") || !list(0)) {
      end = behindBalanced();
      return Optional.empty();
    }
    end = tokens.end();
    return Optional.of(new PrintedTensor(sizes, values, units));
  }

  /** The rest of a list whose bracket was read; false if it is no regular list of numbers. */
  private boolean list(int depth) {
    boolean deeper = depth == sizes.size();
    if (depth == MAX_RANK || (deeper && !values.isEmpty())) {
      return false;
    }
    if (deeper) {
      sizes.add(-1);
    }
    int count = 0;
    String next = token();
    while (!next.equals("]")) {
      if (!(next.equals("[") ? list(depth + 1) : number(next, depth))) {
        return false;
      }
      count++;
      next = token();
      if (next.equals(",")) {
        next = token();
      } else if (!next.equals("]")) {
        return false;
      }
    }
    return agrees(depth, count);
  }

  private boolean agrees(int depth, int count) {
    int known = sizes.get(depth);
    sizes.set(depth, count);
    return known < 0 || known == count;
  }

  private boolean number(String token, int depth) {
    boolean deepest = depth == sizes.size() - 1;
    if (!deepest || !PrintedTensors.isNumber(token)) {
      return false;
    }
    values.add(PrintedNumber.value(token));
    units.add(PrintedNumber.unit(token));
    return true;
  }

  private String token() {
    return tokens.find() ? tokens.group(1) : "";
  }

  /** A literal that is no tensor is left out as a whole; an open bracket costs its line. */
  private int behindBalanced() {
    int depth = 0;
    for (int i = start; i < text.length() && depth <= MAX_RANK; i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    int line = text.indexOf('\n', start);
    return line < 0 ? text.length() : line;
  }
}
