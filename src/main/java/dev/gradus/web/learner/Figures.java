package dev.gradus.web.learner;

import dev.gradus.web.Catalogue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pictures of an exercise folder: only these kinds are served, and under one address. */
public final class Figures {

  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "svg", "image/svg+xml");

  private Figures() {}

  /** Where the page finds the picture of this name, if the folder has it. */
  static Optional<String> address(Catalogue.Entry entry, String name) {
    return type(name)
        .filter(_ -> entry.exercise().folder().paths().contains(name))
        .map(_ -> entry.address() + "/figures/" + name);
  }

  public static Optional<String> type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(ending));
  }
}
