package dev.gradus.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.lesson.foreign.CourseImport;
import dev.gradus.lesson.foreign.ForeignFiles;
import dev.gradus.lesson.foreign.ImportedCourse;
import dev.gradus.lesson.foreign.ReportText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Imports what it is given, told by content: an exercise of ours from its zip, or a course from
 * elsewhere, from its zip or from a chapter or deck alone.
 */
final class ImportCommand {

  private static final long LARGEST = 64L << 20;

  private final PrintStream out;

  ImportCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> arguments) {
    List<String> rest = new ArrayList<>(arguments);
    Optional<Path> json = json(rest);
    if (rest.size() != 2) {
      throw new MisuseException(
          "Name what to import and the new folder: import chapter1.md FOLDER, import repo.zip FOLDER,"
              + " import relu.zip course/relu");
    }
    var source = Path.of(rest.get(0));
    var folder = Folders.named(rest.get(1)).toAbsolutePath();
    if (Files.exists(folder)) {
      throw new MisuseException(folder + " exists already; nothing was written.");
    }
    var content = bytes(source);
    if (ForeignFiles.isZip(content) && holdsExercise(content)) {
      return new ZipCommands(out).unpack(content, folder);
    }
    var name = source.getFileName().toString();
    var course = CourseImport.of(name, ForeignFiles.read(name, content));
    course.write(folder);
    json.ifPresent(file -> write(file, course));
    out.print(ReportText.of(course.report()));
    out.println("\nWritten to " + folder + "; this report is in import-report.txt there.");
    return Commands.OK;
  }

  private static Optional<Path> json(List<String> arguments) {
    int at = arguments.indexOf("--json");
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == arguments.size()) {
      throw new MisuseException("--json needs the name of a file.");
    }
    arguments.remove(at);
    return Optional.of(Path.of(arguments.remove(at)));
  }

  private static void write(Path file, ImportedCourse course) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), course.report());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static byte[] bytes(Path source) {
    try {
      if (!Files.isRegularFile(source)) {
        throw new MisuseException("There is no file " + source + "; nothing was written.");
      }
      if (Files.size(source) > LARGEST) {
        throw new MisuseException(
            source + " is larger than " + (LARGEST >> 20) + " MB; nothing was written.");
      }
      return Files.readAllBytes(source);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + source, e);
    }
  }

  /** Whether an exercise of ours is in the zip: its definition at the top or in the one folder. */
  private static boolean holdsExercise(byte[] content) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      long left = ExerciseFolder.MAX_BYTES;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && left > 0;
          entry = zip.getNextEntry()) {
        if (entry.getName().matches("([^/]*/)?" + ExerciseFolder.DEFINITION)) {
          return true;
        }
        left -= zip.skip(left);
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
