package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the PostgreSQL programs as the right user, and turns their failures into sentences. */
final class PostgresPrograms {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final DatabaseHome home;
  private final PostgresSoftware software;
  private final ServerUser user;

  PostgresPrograms(DatabaseHome home, PostgresSoftware software, ServerUser user) {
    this.home = home;
    this.software = software;
    this.user = user;
  }

  ServerUser user() {
    return user;
  }

  /** Runs a program to its end and returns what it printed. */
  String run(String program, String... arguments) throws IOException {
    return feed("", program, arguments);
  }

  /** The same, with a text on its standard input. */
  String feed(String input, String program, String... arguments) throws IOException {
    var command = new ArrayList<>(user.prefix());
    command.add(software.program(program).toString());
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(home.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.commandLog().toFile());
    // Nothing of ours leaks in (PG* variables, secrets), and messages are in English.
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    } catch (IOException e) {
      // It ended without reading; its exit code says why.
    }
    int exit = exitCode(process, program);
    String output = Files.readString(home.commandLog());
    if (exit != 0) {
      throw new PostgresProgramException(program, exit, output);
    }
    return output;
  }

  private int exitCode(Process process, String program) {
    try {
      if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new DatabaseUnavailableException(
          program + " did not end within " + LIMIT.toSeconds() + " s, see " + home.commandLog());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while " + program + " was running", e);
    }
  }
}
