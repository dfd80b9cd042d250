package dev.gradus.lesson.foreign.python;

import java.util.List;

/** A logical line: brackets and backslashes join the lines of the text. */
record Statement(int indent, List<Token> tokens) {

  Statement {
    tokens = List.copyOf(tokens);
  }

  Token first() {
    return tokens.getFirst();
  }

  boolean startsWith(String word) {
    return first().is(word) && first().isName();
  }
}
