package dev.gradus.course;

import java.util.Locale;

/** By whom a course or an exercise is kept: a folder on disk, or authors in the web. */
public enum Owner {
  FILES,
  WEB;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Owner of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
