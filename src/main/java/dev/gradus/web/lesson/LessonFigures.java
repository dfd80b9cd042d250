package dev.gradus.web.lesson;

import dev.gradus.lesson.Lesson;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pictures of a lesson: only these kinds are served, and under one address. */
final class LessonFigures {

  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "svg", "image/svg+xml");

  private LessonFigures() {}

  /** Where the page finds the picture of this name, if the lesson has it. */
  static Optional<String> address(Lesson lesson, String lessonAddress, String name) {
    return type(name)
        .filter(_ -> lesson.files().paths().contains(name))
        .map(_ -> lessonAddress + "/figures/" + name);
  }

  static Optional<String> type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(ending));
  }
}
