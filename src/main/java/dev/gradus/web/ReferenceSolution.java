package dev.gradus.web;

import dev.gradus.exercise.Source;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An accepted solution as it is shown to those who have solved the exercise.
 *
 * @param explanation in Markdown: the comment with which the file starts
 */
public record ReferenceSolution(String name, Optional<String> explanation, String source) {

  private static final Pattern FIRST_COMMENT =
      Pattern.compile("\\A\\s*/\\*+(.*?)\\*/\\s*", Pattern.DOTALL);

  public static ReferenceSolution of(Source file) {
    Matcher comment = FIRST_COMMENT.matcher(file.text());
    boolean explains = comment.find();
    return new ReferenceSolution(
        name(file.className()),
        explains ? Optional.of(plain(comment.group(1))) : Optional.empty(),
        explains ? file.text().substring(comment.end()) : file.text());
  }

  /** A file's name as words: {@code by_logarithm} is called "By logarithm". */
  private static String name(String file) {
    String words = file.replace('_', ' ').replace('-', ' ').strip();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String plain(String comment) {
    return comment
        .lines()
        .map(line -> line.replaceFirst("^\\s*\\*? ?", ""))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
