package dev.gradus.command;

import dev.gradus.authoring.Blueprint;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Slugs;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Starts an exercise from the template of its kind. A template is a whole small exercise that
 * proves itself, so that an author always has something green to change.
 */
final class NewCommand {

  private static final String KINDS = "function, program, training or choice";

  private final PrintStream out;

  NewCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> arguments) {
    if (arguments.size() != 2) {
      throw new MisuseException(
          "Name a kind (" + KINDS + ") and the new folder: new function course/relu");
    }
    var kind =
        Blueprint.of(arguments.getFirst())
            .orElseThrow(
                () ->
                    new MisuseException(
                        "There is no kind '%s': name %s.".formatted(arguments.getFirst(), KINDS)));
    var folder = Folders.named(arguments.get(1)).toAbsolutePath();
    var slug = folder.getFileName().toString();
    if (!Slugs.isSlug(slug) || !Character.isLetter(slug.charAt(0))) {
      throw new MisuseException(
          slug + " can't be an exercise: " + Slugs.RULE + ", a letter first.");
    }
    if (Files.exists(folder)) {
      throw new MisuseException(folder + " exists already; nothing was written.");
    }
    write(folder, kind.folder(slug, title(slug)));
    out.println("A " + kind.label() + " to start from is in " + folder + ".");
    out.println("It proves itself as it is: change it, and see with 'check " + folder + "'.");
    out.println("Then name it in a unit of the course's course.yaml: - exercise: " + slug);
    return Commands.OK;
  }

  private static void write(Path to, ExerciseFolder folder) {
    try {
      for (var path : folder.paths()) {
        var file = to.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, folder.bytes(path).orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write below " + to, e);
    }
  }

  private static String title(String slug) {
    var words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
