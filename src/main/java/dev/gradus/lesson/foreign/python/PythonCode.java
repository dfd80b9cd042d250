package dev.gradus.lesson.foreign.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a piece of Python.
 *
 * @param trouble what makes it no sound Python, and where; then only the start of it is here
 */
public record PythonCode(List<Statement> statements, Optional<Trouble> trouble) {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<number>0[xXbBoO][\\da-fA-F_]+|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][+-]?\\d+)?[jJ]?)"
              + "|(?<sign>\\*\\*=|//=|>>=|<<=|\\.\\.\\.|:=|==|!=|<=|>=|->|\\*\\*|//|<<|>>"
              + "|[-+*/%@&|^]=|[-+*/%@&|^~<>=()\\[\\]{},:.;])");
  private static final Pattern STRING =
      Pattern.compile(
          "(?s)(?:[rRbBuUfF]{1,2})?(?:\"\"\"(?:\\\\.|(?!\"\"\").)*+(?:\"\"\")"
              + "|'''(?:\\\\.|(?!''').)*+(?:''')"
              + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')");
  private static final int LONGEST = 200_000;

  public PythonCode {
    statements = List.copyOf(statements);
  }

  /** Where and why a text is no sound Python. */
  public record Trouble(int line, String message) {}

  /** Reads a text whose first line has this number. */
  public static PythonCode read(String text, int firstLine) {
    String code = text.length() > LONGEST ? "" : text.replaceAll("(?m)^(>>> ?|\\.\\.\\. )", "");
    return new Reader(code, firstLine).read();
  }

  /** Whether there is anything to run. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  private static final class Reader {

    private final String code;
    private final List<Statement> statements = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;
    private int depth;
    private int indent;
    private boolean atStart = true;

    Reader(String code, int firstLine) {
      this.code = code;
      this.line = firstLine;
    }

    PythonCode read() {
      while (at < code.length()) {
        Optional<Trouble> trouble = next();
        if (trouble.isPresent()) {
          return new PythonCode(statements, trouble);
        }
      }
      Optional<Trouble> open =
          depth > 0
              ? Optional.of(new Trouble(tokens.getFirst().line(), "a bracket is not closed"))
              : Optional.empty();
      end();
      return new PythonCode(statements, open);
    }

    private Optional<Trouble> next() {
      char sign = code.charAt(at);
      if (sign == '\n') {
        newLine();
      } else if (atStart && depth == 0 && tokens.isEmpty() && (sign == '%' || sign == '!')) {
        skipLine();
      } else if (sign == ' ' || sign == '\t' || sign == '\r' || sign == '\f') {
        indent += atStart ? (sign == '\t' ? 8 : 1) : 0;
        at++;
      } else if (sign == '#') {
        skipLine();
      } else if (sign == '\\' && code.startsWith("\\\n", at)) {
        line++;
        at += 2;
      } else {
        atStart = false;
        return word();
      }
      return Optional.empty();
    }

    private void skipLine() {
      int end = code.indexOf('\n', at);
      at = end < 0 ? code.length() : end;
    }

    private void newLine() {
      if (depth == 0) {
        end();
        atStart = true;
        indent = 0;
      }
      line++;
      at++;
    }

    private void end() {
      if (!tokens.isEmpty()) {
        statements.add(new Statement(indent, tokens));
        tokens = new ArrayList<>();
      }
    }

    private Optional<Trouble> word() {
      Matcher string = STRING.matcher(code).region(at, code.length());
      if (matches(string)) {
        tokens.add(new Token(Token.Kind.STRING, string.group(), line, depth));
        line += (int) string.group().chars().filter(letter -> letter == '\n').count();
        at = string.end();
        return Optional.empty();
      }
      Matcher word = WORD.matcher(code).region(at, code.length());
      if (!word.lookingAt()) {
        return Optional.of(
            new Trouble(
                line, "'" + code.charAt(at) + "' can't stand here: this is no sound Python"));
      }
      at = word.end();
      return add(word);
    }

    private static boolean matches(Matcher string) {
      try {
        return string.lookingAt();
      } catch (StackOverflowError e) {
        return false;
      }
    }

    private Optional<Trouble> add(Matcher word) {
      String text = word.group();
      if (word.group("name") != null) {
        tokens.add(new Token(Token.Kind.NAME, text, line, depth));
      } else if (word.group("number") != null) {
        tokens.add(new Token(Token.Kind.NUMBER, text, line, depth));
      } else if (text.equals(";") && depth == 0) {
        end();
      } else {
        return sign(text);
      }
      return Optional.empty();
    }

    private Optional<Trouble> sign(String text) {
      boolean closes = ")]}".contains(text);
      if (closes && depth == 0) {
        return Optional.of(new Trouble(line, "'" + text + "' closes a bracket that is not open"));
      }
      depth -= closes ? 1 : 0;
      tokens.add(new Token(Token.Kind.SIGN, text, line, depth));
      depth += "([{".contains(text) ? 1 : 0;
      return Optional.empty();
    }
  }
}
