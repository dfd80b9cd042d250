package dev.gradus.command;

import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.lesson.foreign.ForeignImportException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the program does in a shell, for authors and operators; without a command it is the server.
 */
final class Commands {

  /** All is well, something is wrong with an exercise, or with how the command was called. */
  static final int OK = 0;

  static final int FAILED = 1;
  static final int MISUSED = 2;

  private static final String USAGE =
      """
      usage: check FOLDER... [--since REVISION] [--junit FILE] [--table] [--mutants]
                                   validate exercises and let them prove themselves in the sandbox;
                                   --mutants tries the tests on programs next to the references
             grade FOLDER SOURCE   grade a source against the exercise in a folder
             export FOLDER ZIP     write an exercise as a zip; the same folder gives the same bytes
             import ZIP FOLDER     validate a zip and unpack it as a new exercise
             import CHAPTER.md|REPO.zip FOLDER [--json FILE]
                                   take over a course from elsewhere, with a report of its defects
             demo [--learners 200] [--exercises 40] [--seed 1] | --remove
                                   fill a course with made-up learners, for looking at pages
             new KIND FOLDER       start a function, program, training or choice
             submit COURSE/EXERCISE SOURCE|--choose KEY,KEY [--server URL]
                                   hand in with the token in GRADUS_TOKEN, wait for the verdict
             backup ZIP            write all that the database holds, while the server may run
             restore ZIP           fill an empty database from a backup
      FOLDER is an exercise, a course, or a folder of courses. Without a command the server starts.
      """;

  private final PrintStream out;

  Commands(PrintStream out) {
    this.out = out;
  }

  /** Does what the arguments say and returns the exit code. */
  int run(String... arguments) {
    try {
      return run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
    } catch (MisuseException | InvalidFolderException | ForeignImportException e) {
      out.println(e.getMessage());
      return MISUSED;
    } catch (UncheckedIOException e) {
      out.println(FileTrouble.sentence(e));
      return MISUSED;
    } catch (InvalidExerciseException e) {
      e.problems().forEach(out::println);
      return FAILED;
    }
  }

  private int run(String command, List<String> arguments) {
    return switch (command) {
      case "check" -> new CheckCommand(out).run(arguments);
      case "grade" -> new GradeCommand(out).run(arguments);
      case "export" -> new ZipCommands(out).write(arguments);
      case "import" -> new ImportCommand(out).run(arguments);
      case "demo" -> new DemoCommand(out).run(arguments);
      case "new" -> new NewCommand(out).run(arguments);
      case "submit" ->
          new SubmitCommand(out, Objects.requireNonNullElse(System.getenv("GRADUS_TOKEN"), ""))
              .run(arguments);
      case "backup" -> new BackupCommands(out).write(arguments);
      case "restore" -> new BackupCommands(out).restore(arguments);
      case "help", "--help" -> {
        out.print(USAGE);
        yield OK;
      }
      default -> throw new MisuseException("There is no command '" + command + "'.\n" + USAGE);
    };
  }
}
