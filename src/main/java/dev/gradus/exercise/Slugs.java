package dev.gradus.exercise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a slug, the permanent name of a course, an exercise or a lesson, looks like. */
public final class Slugs {

  public static final String RULE =
      "a name is made of lower-case letters, digits and single hyphens, up to 64 characters";

  public static final int LONGEST = 64;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slugs() {}

  public static boolean isSlug(String text) {
    return text.length() <= LONGEST && SLUG.matcher(text).matches();
  }

  /** A slug made of a title as far as its letters allow, at most so long; it may be empty. */
  public static String of(String title, int longest) {
    String letters =
        Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’`]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    return letters.substring(0, Math.min(longest, letters.length())).replaceAll("-+$", "");
  }
}
