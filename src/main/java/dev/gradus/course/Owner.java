package dev.gradus.course;

import java.util.Locale;

/** By whom a course or an exercise is kept. */
public enum Owner {
  /** A folder on disk. */
  FILES,
  /** Authors in the web. */
  WEB,
  /** Another course: an exercise that was copied with its course takes the versions from there. */
  COURSE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Owner of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
