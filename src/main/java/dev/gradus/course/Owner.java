package dev.gradus.course;

import java.util.Locale;

/** By whom an exercise is kept: a folder on disk, or the authors of its course in the web. */
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
