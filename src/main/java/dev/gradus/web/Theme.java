package dev.gradus.web;

import java.util.Arrays;
import java.util.Locale;

/** The reader's choice of appearance, kept in a cookie so that a page is right from its start. */
enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  static final String COOKIE = "gradus-theme";

  /** What the cookie and the form write; anything unknown means the system's appearance. */
  static Theme of(String label) {
    return Arrays.stream(values())
        .filter(theme -> theme.label().equals(label))
        .findFirst()
        .orElse(SYSTEM);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
