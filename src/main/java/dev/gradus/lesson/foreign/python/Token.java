package dev.gradus.lesson.foreign.python;

/**
 * A word of Python.
 *
 * @param depth how many brackets are open around it
 */
record Token(Kind kind, String text, int line, int depth) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN
  }

  boolean is(String sign) {
    return kind != Kind.STRING && text.equals(sign);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }
}
