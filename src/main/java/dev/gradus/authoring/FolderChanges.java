package dev.gradus.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notices that files below a folder have changed and then been left in peace, so that nothing is
 * read while it is half written. Looks at names, sizes and times, as any file system has them.
 */
final class FolderChanges {

  private final Path folder;
  private String handled;
  private String seen;

  FolderChanges(Path folder) {
    this.folder = folder;
    this.handled = fingerprint();
    this.seen = handled;
  }

  /** Whether something has changed since it last said so, and nothing since it last looked. */
  boolean haveSettled() {
    var now = fingerprint();
    boolean isQuiet = now.equals(seen);
    seen = now;
    if (!isQuiet || now.equals(handled)) {
      return false;
    }
    handled = now;
    return true;
  }

  private String fingerprint() {
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.walk(folder, 8)) {
      return files
          .filter(Files::isRegularFile)
          .map(FolderChanges::line)
          .sorted()
          .collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException _) {
      return "changing"; // a file went away while the folder was walked
    }
  }

  private static String line(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
