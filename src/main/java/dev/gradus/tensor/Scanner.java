package dev.gradus.tensor;

/** Goes through the text of a tensor, over white space, and knows where it is. */
final class Scanner {
  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** Whether this comes next; if so it is passed over. */
  boolean skip(String expected) {
    space();
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  boolean sees(char expected) {
    space();
    return at < text.length() && text.charAt(at) == expected;
  }

  /** The letters, digits, signs and points up to the next space, comma or bracket. */
  String word() {
    space();
    int from = at;
    while (at < text.length() && isPartOfWord(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw error(at == text.length() ? "the text ends too early" : "a number is missing");
    }
    return text.substring(from, at);
  }

  private static boolean isPartOfWord(char c) {
    return !Character.isWhitespace(c) && "[](),<>=".indexOf(c) < 0;
  }

  void end() {
    space();
    if (at < text.length()) {
      throw error("there is more text after the end of the tensor");
    }
  }

  LiteralException error(String problem) {
    int from = Math.max(0, Math.min(at, text.length()) - 20);
    String before = text.substring(from, Math.min(at, text.length())).strip();
    return new LiteralException(
        "This is not a tensor: "
            + problem
            + (before.isEmpty() ? ", at the start." : ", after \"" + before + "\"."));
  }
}
