package dev.gradus.command;

import dev.gradus.exercise.Slugs;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Starts an exercise from the template of its kind. A template is a whole small exercise that
 * proves itself, so that an author always has something green to change.
 */
final class NewCommand {

  private static final List<String> CODE =
      List.of(
          "submissions/accepted/at_once.java",
          "submissions/accepted/one_by_one.java",
          "submissions/wrong_answer/one_forgotten.java",
          "submissions/wrong_answer/hard_coded.java");

  private final PrintStream out;

  NewCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> arguments) {
    if (arguments.size() != 2 || !arguments.get(0).matches("function|program|choice")) {
      throw new MisuseException(
          "Name a kind (function, program or choice) and the new folder: new function course/relu");
    }
    var kind = arguments.get(0);
    var folder = Path.of(arguments.get(1)).toAbsolutePath().normalize();
    var slug = folder.getFileName().toString();
    if (!Slugs.isSlug(slug) || !Character.isLetter(slug.charAt(0))) {
      throw new MisuseException(
          slug + " can't be an exercise: " + Slugs.RULE + ", a letter first.");
    }
    if (Files.exists(folder)) {
      throw new MisuseException(folder + " exists already; nothing was written.");
    }
    write(kind, slug, folder);
    out.println("A " + kind + " to start from is in " + folder + ".");
    out.println("It proves itself as it is: change it, and see with 'check " + folder + "'.");
    out.println("Then name it in a unit of the course's course.yaml: - exercise: " + slug);
    return Commands.OK;
  }

  private static void write(String kind, String slug, Path folder) {
    var names = Names.of(slug);
    put(folder, "exercise.yaml", kind + "/exercise.yaml", names);
    put(folder, "statement.md", kind + "/statement.md", names);
    if (kind.equals("choice")) {
      return;
    }
    put(folder, "starter/" + names.type() + ".java", kind + "/starter.java", names);
    CODE.forEach(path -> put(folder, path, kind + "/" + path, names));
  }

  private static void put(Path folder, String path, String template, Names names) {
    var resource = "templates-of-exercises/" + template;
    try (InputStream text =
        Objects.requireNonNull(NewCommand.class.getResourceAsStream(resource), resource)) {
      var file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, names.in(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write below " + folder, e);
    }
  }

  /** The exercise's name as a title, a class and a method. */
  private record Names(String title, String type, String method) {

    static Names of(String slug) {
      var type = new StringBuilder();
      for (var word : List.of(slug.split("-", -1))) {
        type.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
      var title = slug.replace('-', ' ');
      return new Names(
          title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
          type.toString(),
          type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
    }

    String in(String template) {
      return template.replace("%title%", title).replace("%Type%", type).replace("%method%", method);
    }
  }
}
