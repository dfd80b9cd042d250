package dev.gradus.markup;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code $…$} and {@code $$…$$}. A single dollar opens a formula only before a character that
 * is no space, and closes it only after one and not before a digit, so that prices stay prices.
 */
final class FormulaParser implements InlineContentParser {

  // A text of nothing but dollars must not cost its length squared.
  private static final int MAX_TRIES = 20;

  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return new FormulaParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int dollars = scanner.matchMultiple('$');
    if (dollars > 2) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    if (dollars == 1 && isSpace(scanner.peek())) {
      return ParsedInline.none();
    }
    for (int tries = 0; tries < MAX_TRIES && scanner.find('$') >= 0; tries++) {
      Position end = scanner.position();
      boolean escaped = scanner.peekPreviousCodePoint() == '\\';
      boolean afterSpace = isSpace((char) scanner.peekPreviousCodePoint());
      int closing = scanner.matchMultiple('$');
      boolean closes =
          !escaped
              && closing == dollars
              && (dollars == 2 || (!afterSpace && !Character.isDigit(scanner.peek())));
      if (closes) {
        String tex = scanner.getSource(start, end).getContent().strip();
        return tex.isEmpty()
            ? ParsedInline.none()
            : ParsedInline.of(new Formula(tex, dollars == 2), scanner.position());
      }
    }
    return ParsedInline.none();
  }

  private static boolean isSpace(char c) {
    return c == Scanner.END || Character.isWhitespace(c);
  }
}
