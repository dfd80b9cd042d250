package dev.gradus.lesson.foreign.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows which names are defined while code runs from top to bottom. Bodies of functions count as
 * run at the end, when all names of the file are there; scopes are not told apart, so that a name
 * is called undefined only if it is bound nowhere before.
 */
public final class Names {

  private static final Set<String> KEYWORDS =
      Set.of(
          ("False None True and as assert async await break class continue def del elif else except"
                  + " finally for from global if import in is lambda nonlocal not or pass raise"
                  + " return try while with yield match case _ __ ___ ____ _____ ______")
              .split(" "));
  private static final Set<String> BUILTINS =
      Set.of(
          ("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod"
                  + " compile complex copyright credits delattr dict dir divmod enumerate eval exec"
                  + " exit filter float format frozenset getattr globals hasattr hash help hex id"
                  + " input int isinstance issubclass iter len license list locals map max"
                  + " memoryview min next object oct open ord pow print property quit range repr"
                  + " reversed round set setattr slice sorted staticmethod str sum super tuple type"
                  + " vars zip __import__ __name__ __file__ __doc__ Ellipsis NotImplemented"
                  + " BaseException Exception ArithmeticError AssertionError AttributeError EOFError"
                  + " FileNotFoundError FloatingPointError ImportError IndexError KeyError"
                  + " KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError"
                  + " NotImplementedError OSError IOError OverflowError PermissionError"
                  + " RecursionError RuntimeError StopIteration SyntaxError SystemExit TypeError"
                  + " UnicodeDecodeError UnicodeError UnicodeEncodeError ValueError Warning"
                  + " DeprecationWarning FutureWarning UserWarning RuntimeWarning"
                  + " ZeroDivisionError unicode xrange raw_input reload basestring long get_ipython"
                  + " display")
              .split(" "));

  private final Set<String> defined = new HashSet<>();
  private boolean open;

  /** A name that is used where nothing has defined it. */
  public record Use(String name, int line, boolean printed) {}

  /** Runs over code and returns what it uses undefined, each name once; then it counts as known. */
  public List<Use> undefined(PythonCode code) {
    List<Use> found = new ArrayList<>();
    List<Statement> later = new ArrayList<>();
    int body = -1;
    for (Statement statement : code.statements()) {
      if (body >= 0 && statement.indent() > body) {
        bind(statement);
        later.add(statement);
        continue;
      }
      boolean defines = statement.startsWith("def") || statement.startsWith("async");
      body = defines || statement.startsWith("class") ? statement.indent() : -1;
      bindInside(statement);
      uses(statement, found);
      bind(statement);
    }
    later.forEach(statement -> uses(statement, found));
    found.forEach(use -> defined.add(use.name()));
    return open ? List.of() : found.stream().distinct().toList();
  }

  /** Takes names as known that the code binds, without looking for what it uses. */
  public void define(PythonCode code) {
    code.statements()
        .forEach(
            statement -> {
              bindInside(statement);
              bind(statement);
            });
  }

  /**
   * After code that can't be read, nobody knows what it defined: from here on nothing is undefined.
   */
  public void giveUp() {
    open = true;
  }

  /** Names that comprehensions, lambdas and {@code as} bind are known within their statement. */
  private void bindInside(Statement statement) {
    List<Token> tokens = statement.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("for") && token.isName()) {
        bindUntil(tokens, i + 1, "in");
      } else if (token.is("as") && i + 1 < tokens.size()) {
        bindUntil(tokens, i + 1, ":");
      } else if (token.is("lambda")) {
        bindUntil(tokens, i + 1, ":");
      } else if (token.is(":=") && i > 0) {
        defined.add(tokens.get(i - 1).text());
      }
    }
    if (statement.startsWith("def") || statement.startsWith("async")) {
      parameters(tokens);
    }
  }

  private void bindUntil(List<Token> tokens, int from, String end) {
    int depth = from < tokens.size() ? tokens.get(from).depth() : 0;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(end) && token.depth() <= depth) {
        return;
      }
      boolean isDefault = i > from && tokens.get(i - 1).is("=");
      if (token.isName() && !isDefault && !KEYWORDS.contains(token.text())) {
        defined.add(token.text());
      }
    }
  }

  private void parameters(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean starts =
          i > 0
              && (tokens.get(i - 1).is("(")
                  || tokens.get(i - 1).is(",")
                  || tokens.get(i - 1).is("*")
                  || tokens.get(i - 1).is("**"));
      if (token.isName() && token.depth() == 1 && starts) {
        defined.add(token.text());
      }
    }
  }

  private void bind(Statement statement) {
    List<Token> tokens = statement.tokens();
    if (statement.startsWith("import") || statement.startsWith("from")) {
      imports(statement);
      return;
    }
    int word = statement.startsWith("async") ? 1 : 0;
    if (tokens.get(word).is("def") || tokens.get(word).is("class")) {
      if (word + 1 < tokens.size()) {
        defined.add(tokens.get(word + 1).text());
      }
      bindInside(statement);
      return;
    }
    if (tokens.get(word).is("global") || tokens.get(word).is("nonlocal")) {
      tokens.forEach(token -> defined.add(token.text()));
    }
    bindInside(statement);
    targets(tokens);
  }

  /** What stands before an equals sign outside of brackets, or before a colon with a type. */
  private void targets(List<Token> tokens) {
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean assigns =
          token.depth() == 0
              && token.text().endsWith("=")
              && token.kind() == Token.Kind.SIGN
              && !token.text().matches("[=!<>]=");
      boolean typed =
          i == 1
              && token.is(":")
              && tokens.getFirst().isName()
              && !KEYWORDS.contains(tokens.getFirst().text());
      last = assigns || typed ? i : last;
    }
    for (int i = 0; i < last; i++) {
      Token token = tokens.get(i);
      boolean whole =
          (i == 0 || !tokens.get(i - 1).is("."))
              && !tokens.get(i + 1).is(".")
              && !tokens.get(i + 1).is("[")
              && !tokens.get(i + 1).is("(");
      if (token.isName() && whole && !KEYWORDS.contains(token.text())) {
        defined.add(token.text());
      }
    }
  }

  private void imports(Statement statement) {
    List<Token> tokens = statement.tokens();
    boolean from = statement.startsWith("from");
    int start = 1;
    while (from && start < tokens.size() && !tokens.get(start).is("import")) {
      start++;
    }
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("*")) {
        open = true;
      } else if (token.isName() && !KEYWORDS.contains(token.text()) && !tokens.get(i - 1).is(".")) {
        defined.add(token.text());
      }
    }
  }

  private void uses(Statement statement, List<Use> found) {
    if (statement.startsWith("import") || statement.startsWith("from")) {
      return;
    }
    List<Token> tokens = statement.tokens();
    boolean defines = statement.startsWith("def") || statement.startsWith("class");
    boolean printed = statement.startsWith("print") || statement.tokens().size() == 1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean attribute = i > 0 && (tokens.get(i - 1).is(".") || defines && i == 1);
      boolean keyword = token.depth() > 0 && i + 1 < tokens.size() && tokens.get(i + 1).is("=");
      boolean isTarget = token.depth() == 0 && isTarget(tokens, i);
      if (token.isName() && !attribute && !keyword && !isTarget && isUnknown(token.text())) {
        found.add(new Use(token.text(), token.line(), printed));
        defined.add(token.text());
      }
    }
  }

  /** A plain name that this very statement assigns to is no use of it. */
  private static boolean isTarget(List<Token> tokens, int at) {
    for (int i = at + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("=") && token.depth() == 0) {
        return !tokens.get(at + 1).is(".")
            && !tokens.get(at + 1).is("[")
            && !tokens.get(at + 1).is("(");
      }
    }
    return tokens.size() > at + 1 && at == 0 && tokens.get(1).is(":") && tokens.size() > 2;
  }

  private boolean isUnknown(String name) {
    return !defined.contains(name)
        && !KEYWORDS.contains(name)
        && !BUILTINS.contains(name)
        && !name.matches("_+");
  }
}
