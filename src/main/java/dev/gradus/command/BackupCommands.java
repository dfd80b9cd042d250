package dev.gradus.command;

import dev.gradus.database.backup.BackupException;
import dev.gradus.database.backup.BackupFiles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Backups of the database that the environment names, and back into an empty one. */
final class BackupCommands {

  private final PrintStream out;

  BackupCommands(PrintStream out) {
    this.out = out;
  }

  int write(List<String> arguments) {
    return run(
        arguments, "Name the zip to write: backup gradus.zip", BackupFiles::write, "written to");
  }

  int restore(List<String> arguments) {
    return run(
        arguments, "Name a backup: restore gradus.zip", BackupFiles::restore, "restored from");
  }

  private interface Work {
    BackupFiles.Report of(BackupFiles files, Path file);
  }

  private int run(List<String> arguments, String usage, Work work, String done) {
    if (arguments.size() != 1) {
      throw new MisuseException(usage);
    }
    var file = Path.of(arguments.getFirst());
    try (var files =
        BackupFiles.of(setting("jdbc.url"), setting("username"), setting("password"))) {
      var report = work.of(files, file);
      out.printf(
          "%d rows of %d tables, as they were at %s, %s %s%n",
          report.rows(), report.tables(), report.madeAt(), done, file);
      return Commands.OK;
    } catch (BackupException e) {
      out.println(e.getMessage());
      return Commands.FAILED;
    }
  }

  /** As the server would read it, so that both mean the same database. */
  private static String setting(String name) {
    return ConfigProvider.getConfig()
        .getOptionalValue("quarkus.datasource." + name, String.class)
        .orElse("");
  }
}
