package dev.gradus.web.lesson;

import dev.gradus.lesson.ImagePlaces;
import dev.gradus.lesson.Lesson;
import dev.gradus.markup.Figures;
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
  private static Optional<String> address(
      Lesson lesson, ImagePlaces places, String lessonAddress, String name) {
    return lesson
        .figure(places, name)
        .filter(figure -> type(figure).isPresent())
        .map(figure -> lessonAddress + "/figures/" + figure);
  }

  /** All pictures of a lesson; a missing one tells where its file belongs. */
  static Figures of(Lesson lesson, String lessonAddress) {
    var places = lesson.places();
    return new Figures() {
      @Override
      public Optional<String> address(String path) {
        return LessonFigures.address(lesson, places, lessonAddress, path);
      }

      @Override
      public Optional<String> place(String path) {
        return places.place(path).map(place -> Lesson.FOLDER + "/" + place);
      }
    };
  }

  static Optional<String> type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(ending));
  }
}
