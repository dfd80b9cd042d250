package dev.gradus.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code check} is to check and how it tells.
 *
 * @param since a revision: only what has changed since is checked
 * @param junit where a report for CI goes
 * @param table whether tests, references, mistakes and times are listed in the end
 * @param mutants whether the tests are tried on mutants of the references
 */
record CheckOptions(
    List<Path> folders,
    Optional<String> since,
    Optional<Path> junit,
    boolean table,
    boolean mutants) {

  CheckOptions {
    folders = List.copyOf(folders);
  }

  static CheckOptions parse(List<String> arguments) {
    List<Path> folders = new ArrayList<>();
    Optional<String> since = Optional.empty();
    Optional<Path> junit = Optional.empty();
    boolean table = false;
    boolean mutants = false;
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      var argument = rest.next();
      switch (argument) {
        case "--since" -> since = Optional.of(value(argument, rest));
        case "--junit" -> junit = Optional.of(Path.of(value(argument, rest)));
        case "--table" -> table = true;
        case "--mutants" -> mutants = true;
        default -> folders.add(folder(argument));
      }
    }
    if (folders.isEmpty()) {
      throw new MisuseException("Name a folder to check, such as exercises/");
    }
    return new CheckOptions(folders, since, junit, table, mutants);
  }

  private static Path folder(String argument) {
    if (argument.startsWith("-")) {
      throw new MisuseException(
          "There is no option "
              + argument
              + "; there are --since, --junit, --table and --mutants.");
    }
    return Folders.existing(argument);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new MisuseException(option + " needs a value.");
    }
    return rest.next();
  }
}
