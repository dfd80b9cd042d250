package dev.gradus.exercise;

import java.util.regex.Pattern;

/** What a slug, the permanent name of a course, an exercise or a lesson, looks like. */
public final class Slugs {

  public static final String RULE =
      "a name is made of lower-case letters, digits and single hyphens, up to 64 characters";

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slugs() {}

  public static boolean isSlug(String text) {
    return text.length() <= 64 && SLUG.matcher(text).matches();
  }
}
