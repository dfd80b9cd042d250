package dev.gradus.web.authoring;

import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidFolderException;

/**
 * Changes to the files of an exercise, each with what belongs to it in the definition: a mistake
 * has its feedback there, and the reference its name.
 */
final class FolderChange {

  private FolderChange() {}

  static ExerciseFolder added(ExerciseFolder folder, String path) {
    var added = folder.with(path, model(folder));
    return FolderParts.isMistake(path) ? Desk.withFeedback(added, path, "") : added;
  }

  /** A new source begins as the reference, or as the starter while there is none. */
  private static String model(ExerciseFolder folder) {
    return edit(folder)
        .find("reference")
        .flatMap(name -> folder.text(ExerciseFolder.SUBMISSIONS + name))
        .or(
            () ->
                folder.paths().stream()
                    .filter(path -> path.startsWith(ExerciseFolder.STARTER))
                    .findFirst()
                    .flatMap(folder::text))
        .orElse("");
  }

  static ExerciseFolder removed(ExerciseFolder folder, String path) {
    var removed = folder.without(path);
    return FolderParts.isMistake(path)
        ? defined(removed, edit(removed).remove("mistakes", FolderParts.mistake(path)))
        : removed;
  }

  static ExerciseFolder renamed(ExerciseFolder folder, String path, String to) {
    var bytes = folder.bytes(path).orElseThrow(() -> new InvalidFolderException("no file " + path));
    var renamed = folder.without(path).with(to, bytes);
    if (!path.startsWith(ExerciseFolder.SUBMISSIONS) || path.equals(to)) {
      return renamed;
    }
    var name = FolderParts.mistake(path);
    var edit = edit(folder);
    if (edit.find("reference").filter(name::equals).isPresent()) {
      return defined(renamed, edit.set(DefinitionText.quote(FolderParts.mistake(to)), "reference"));
    }
    var words = edit.find("mistakes", name, "feedback");
    if (words.isEmpty() || !FolderParts.isMistake(to)) {
      return renamed;
    }
    var without = defined(renamed, edit.remove("mistakes", name));
    return Desk.withFeedback(without, to, words.get());
  }

  private static DefinitionText edit(ExerciseFolder folder) {
    return new DefinitionText(folder.text(ExerciseFolder.DEFINITION).orElse(""));
  }

  private static ExerciseFolder defined(ExerciseFolder folder, DefinitionText edit) {
    return folder.with(ExerciseFolder.DEFINITION, edit.text());
  }
}
