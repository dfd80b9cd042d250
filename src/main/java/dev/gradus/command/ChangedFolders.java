package dev.gradus.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which folders hold files that git knows as changed. */
final class ChangedFolders {

  private ChangedFolders() {}

  /** Those that differ from a revision, with files that are not yet committed. */
  static List<Path> since(String revision, List<Path> folders) {
    List<Path> changed = new ArrayList<>();
    for (var folder : folders) {
      boolean differs = !git(folder, "diff", "--name-only", revision, "--", ".").isBlank();
      if (differs || !git(folder, "ls-files", "--others", "--exclude-standard", ".").isBlank()) {
        changed.add(folder);
      }
    }
    return changed;
  }

  private static String git(Path folder, String... arguments) {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      var git = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new MisuseException("--since needs a revision of git, which says: " + output.strip());
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException("--since needs git on the PATH", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MisuseException("git was interrupted");
    }
  }
}
