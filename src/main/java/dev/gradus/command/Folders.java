package dev.gradus.command;

import dev.gradus.exercise.ExerciseFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that somebody named in a shell. */
final class Folders {

  private Folders() {}

  /** A folder with a name of its own, as an exercise needs one: {@code .} has it from outside. */
  static Path named(String argument) {
    var written = Path.of(argument).normalize();
    boolean isAround = written.toString().isEmpty() || written.endsWith("..");
    var folder = isAround ? written.toAbsolutePath().normalize() : written;
    if (folder.getFileName() == null) {
      throw new MisuseException(argument + " can't be the folder of an exercise or a course.");
    }
    return folder;
  }

  /** A folder that is there. */
  static Path existing(String argument) {
    var folder = named(argument);
    if (Files.isRegularFile(folder)) {
      throw new MisuseException(argument + " is a file; name the folder that it is in.");
    }
    if (!Files.isDirectory(folder)) {
      throw new MisuseException("There is no folder " + argument + ".");
    }
    return folder;
  }

  /** The folder of an exercise. */
  static Path ofExercise(String argument) {
    var folder = existing(argument);
    if (!Files.isRegularFile(folder.resolve(ExerciseFolder.DEFINITION))) {
      throw new MisuseException(
          "There is no exercise in %s: it has no %s."
              .formatted(argument, ExerciseFolder.DEFINITION));
    }
    return folder;
  }
}
