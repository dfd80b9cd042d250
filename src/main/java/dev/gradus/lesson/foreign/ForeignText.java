package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Line;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file of a foreign course.
 *
 * @param wasUtf8 whether it was; other texts are read as Windows-1252, which has a letter for each
 *     byte
 */
record ForeignText(String path, String text, boolean wasUtf8, List<Line> lines) {

  private static final int LARGEST = 4 << 20;
  private static final int LONGEST_LINE = 100_000;
  private static final int LARGEST_HEADER = 64 << 10;
  private static final Pattern TAG =
      Pattern.compile("\\s*(?:[\\w\"'.-]+\\s*:|-)\\s+!(?!\\[).*|\\s*!!.*|%TAG.*");

  ForeignText {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a text within its limits.
   *
   * @throws ForeignImportException if it is too large
   */
  static ForeignText read(String path, byte[] content) {
    if (content.length > LARGEST) {
      throw new ForeignImportException(
          "%s has %,d bytes; a text of a course has at most %,d. Nothing was written."
              .formatted(path, content.length, LARGEST));
    }
    boolean utf8 = true;
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      utf8 = false;
      text = new String(content, Charset.forName("windows-1252"));
    }
    requireShortLines(path, text);
    String clean = text.replace('\0', '\uFFFD');
    return new ForeignText(path, clean, utf8, Line.of(clean));
  }

  private static void requireShortLines(String path, String text) {
    int line = 1;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        length = 0;
      } else if (++length > LONGEST_LINE) {
        throw new ForeignImportException(
            "%s:%d: the line is longer than %,d characters; nothing was written."
                .formatted(path, line, LONGEST_LINE));
      }
    }
  }

  /**
   * Lines that are to be read as a header. Tags could name classes and a header needs none, so they
   * are refused here rather than ignored.
   */
  List<Line> header(List<Line> header) {
    long size = 0;
    for (Line line : header) {
      size += line.text().length();
      Matcher tag = TAG.matcher(line.text());
      if (tag.matches()) {
        throw new ForeignImportException(
            "%s:%d: YAML tags are refused; nothing was written.".formatted(path, line.number()));
      }
    }
    if (size > LARGEST_HEADER) {
      throw new ForeignImportException(
          "%s:%d: the header has more than %,d characters; nothing was written."
              .formatted(path, header.getFirst().number(), LARGEST_HEADER));
    }
    return header;
  }
}
