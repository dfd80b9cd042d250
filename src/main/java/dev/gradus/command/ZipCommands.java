package dev.gradus.command;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderFiles;
import dev.gradus.exercise.FolderZip;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Exercises as zip archives, and back. */
final class ZipCommands {

  private final PrintStream out;

  ZipCommands(PrintStream out) {
    this.out = out;
  }

  int write(List<String> arguments) {
    if (arguments.size() != 2) {
      throw new MisuseException("Name an exercise and the zip to write: export relu relu.zip");
    }
    var folder = Folders.ofExercise(arguments.get(0));
    var files = FolderFiles.read(folder);
    Exercise.read(folder.getFileName().toString(), files);
    try {
      Files.write(Path.of(arguments.get(1)), FolderZip.write(files));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + arguments.get(1), e);
    }
    out.println(files.paths().size() + " files written to " + arguments.get(1));
    return Commands.OK;
  }

  /** Nothing is written unless the whole zip is a valid exercise. */
  int unpack(byte[] zip, Path folder) {
    var files = FolderZip.read(zip);
    Exercise.read(folder.getFileName().toString(), files);
    unpack(files, folder);
    out.println(files.paths().size() + " files written to " + folder);
    return Commands.OK;
  }

  private static void unpack(ExerciseFolder files, Path folder) {
    try {
      for (var path : files.paths()) {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, files.bytes(path).orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write below " + folder, e);
    }
  }
}
