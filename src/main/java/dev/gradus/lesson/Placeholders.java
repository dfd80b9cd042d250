package dev.gradus.lesson;

import java.util.regex.Pattern;

/** Recognises titles and descriptions that a template left for the author to fill in. */
public final class Placeholders {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)(insert|add|enter|your|put)\\b.{0,30}\\b(title|name|description|text|here).{0,20}"
              + "|.{0,20}\\b(title|name|description|text) (goes |comes )?here\\W*"
              + "|template .{0,20}|new (exercise|slide|chapter|lesson|course)( title)?"
              + "|(exercise|slide|chapter|lesson|course|default) (title|description|name)"
              + "|title|(title|final|full) slide|untitled.{0,10}|todo\\b.{0,40}|tbd|xxx+|lorem ipsum.*|placeholder.{0,20}"
              + "|\\W*this is (a |an |the )?(template|example|placeholder) ?(of |for )?"
              + "(title|description|name|hint|context|exercise|slide)?\\W*"
              + "|(instruction|hint) \\d+");

  private Placeholders() {}

  public static boolean isPlaceholder(String text) {
    return text.length() <= 120 && PLACEHOLDER.matcher(text.strip()).matches();
  }
}
