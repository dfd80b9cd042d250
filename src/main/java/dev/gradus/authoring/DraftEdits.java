package dev.gradus.authoring;

import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidExerciseException;
import java.util.function.UnaryOperator;

/** Changes the definition of a draft as its author would. */
final class DraftEdits {

  private DraftEdits() {}

  /**
   * The exercise that a draft is.
   *
   * @throws DraftConflictException if it is none
   */
  static Exercise sound(String slug, ExerciseFolder folder) {
    try {
      return Exercise.read(slug, folder);
    } catch (InvalidExerciseException e) {
      throw new DraftConflictException(
          "The draft must be an exercise first: " + e.problems().getFirst());
    }
  }

  /**
   * The folder with its definition changed.
   *
   * @throws DraftConflictException if the definition is written in a way that only its author can
   *     change
   */
  static ExerciseFolder edited(ExerciseFolder folder, UnaryOperator<DefinitionText> change) {
    try {
      var text = new DefinitionText(folder.text(ExerciseFolder.DEFINITION).orElse(""));
      return folder.with(ExerciseFolder.DEFINITION, change.apply(text).text());
    } catch (IllegalArgumentException _) {
      throw unreadable();
    }
  }

  static DraftConflictException unreadable() {
    return new DraftConflictException(
        "It can't be added to this exercise.yaml by itself. Add it by hand.");
  }
}
