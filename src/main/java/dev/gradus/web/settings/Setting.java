package dev.gradus.web.settings;

import java.util.Locale;

/**
 * Something that an operator may set.
 *
 * @param property how the configuration knows it
 * @param standard what holds where it is not set
 * @param about what it does
 * @param secret whether nobody may read it on a page
 */
record Setting(String property, Standard standard, String about, boolean secret) {

  /**
   * What holds where nothing is set.
   *
   * @param literal whether the same could be written into the variable
   */
  record Standard(String text, boolean literal) {

    static Standard value(String text) {
      return new Standard(text, true);
    }

    static Standard words(String text) {
      return new Standard(text, false);
    }
  }

  static Setting open(String property, Standard standard, String about) {
    return new Setting(property, standard, about, false);
  }

  static Setting secret(String property, Standard standard, String about) {
    return new Setting(property, standard, about, true);
  }

  /** The environment variable, by the rule of MicroProfile Config. */
  public String variable() {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
