package dev.gradus.lesson.foreign;

import dev.gradus.exercise.Slugs;
import java.util.HashSet;
import java.util.Set;

/** Makes permanent names out of titles, each one once in a course. */
final class SlugNames {

  private static final int LONGEST = 56;

  private final Set<String> taken = new HashSet<>();

  SlugNames() {
    taken.add("original");
    taken.add("drafts");
    taken.add("lessons");
  }

  /** The name for a title; the other one where the title has no letters that we can write. */
  String name(String title, String otherwise) {
    String plain = Slugs.of(title, LONGEST);
    String base = plain.isEmpty() ? Slugs.of(otherwise, LONGEST) : plain;
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "-" + i;
    }
    return name;
  }
}
