package dev.gradus.lesson.foreign;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
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
    String plain = plain(title);
    String base = plain.isEmpty() ? plain(otherwise) : plain;
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  static String plain(String title) {
    String letters =
        Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’`]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST);
    return cut.replaceAll("^-+|-+$", "");
  }
}
