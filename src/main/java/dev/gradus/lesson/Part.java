package dev.gradus.lesson;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A part of a slide in Markdown, without the marks of click steps. The steps say by line of this
 * Markdown, counted from 0, at which click the item, image or code that ends there is shown.
 */
public record Part(String name, int line, String markdown, SortedMap<Integer, Integer> steps) {

  // The dialect of foreign decks: ![](address = 38) is 38 % wide.
  private static final Pattern SIZED =
      Pattern.compile("(!\\[[^\\]\\n]{0,400}]\\([^\\s()]{1,1000})\\s*=\\s*(\\d{1,3})\\s*%?\\s*\\)");

  public Part {
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }

  /** The text as our Markdown has it, line for line: sizes as titles, little HTML as marks. */
  public String plain() {
    return SIZED.matcher(HtmlMarks.toMarkdown(markdown)).replaceAll("$1 \"=$2\")");
  }

  int lastStep() {
    return steps.values().stream().max(Integer::compare).orElse(0);
  }
}
