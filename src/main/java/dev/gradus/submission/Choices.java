package dev.gradus.submission;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The options that a learner chose, by key: what a choice is answered with, kept as a text. */
public record Choices(List<String> keys) {

  private static final String SEPARATOR = ", ";

  /** Sorts the keys and takes each once, so that equal answers are equal texts. */
  public Choices {
    keys = List.copyOf(new TreeSet<>(keys));
  }

  public static Choices of(Collection<String> keys) {
    return new Choices(List.copyOf(keys));
  }

  /** Reads what {@link #text} wrote. */
  public static Choices parse(String text) {
    return new Choices(Arrays.asList(text.split(SEPARATOR)));
  }

  /** The answer as the source of a submission. */
  public String text() {
    return String.join(SEPARATOR, keys);
  }
}
