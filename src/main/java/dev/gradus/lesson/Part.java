package dev.gradus.lesson;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a slide in Markdown, without the marks of click steps. The steps say by line of this
 * Markdown, counted from 0, at which click the item, image or code that ends there is shown.
 */
public record Part(String name, int line, String markdown, SortedMap<Integer, Integer> steps) {

  public Part {
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }

  int lastStep() {
    return steps.values().stream().max(Integer::compare).orElse(0);
  }
}
