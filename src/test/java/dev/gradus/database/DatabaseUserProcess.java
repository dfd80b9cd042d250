package dev.gradus.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of this machine that uses an embedded database. */
final class DatabaseUserProcess implements AutoCloseable {
  private final Process process;
  private final String answer;

  private DatabaseUserProcess(Process process, String answer) {
    this.process = process;
    this.answer = answer;
  }

  static DatabaseUserProcess start(DatabaseHome home, String... prefix) throws IOException {
    var command = new ArrayList<>(List.of(prefix));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DatabaseUser.class.getName());
    command.add("jdbc:embedded-postgresql:" + home.folder() + "?durable=false");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new DatabaseUserProcess(process, process.inputReader().readLine());
  }

  String answer() {
    return answer;
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as its own end would. */
  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    process.onExit().join();
  }
}
