package dev.gradus.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Turns what went wrong underneath into one sentence for whoever started the program. */
final class DatabaseTrouble {
  private static final String FULL = "No space left on device";
  private static final String READ_ONLY = "Read-only file system";

  private DatabaseTrouble() {}

  static DatabaseUnavailableException explain(DatabaseHome home, IOException trouble) {
    return new DatabaseUnavailableException(sentence(home.folder(), trouble), trouble);
  }

  private static String sentence(Path folder, IOException trouble) {
    String message = String.valueOf(trouble.getMessage());
    if (message.contains(FULL)) {
      return "The disk that holds %s is full; free some space and start again".formatted(folder);
    }
    if (trouble instanceof AccessDeniedException || message.contains(READ_ONLY)) {
      return "The user %s may not write %s; set GRADUS_HOME to a folder that it may"
          .formatted(System.getProperty("user.name"), folder);
    }
    if (trouble instanceof FileAlreadyExistsException
        || (trouble instanceof FileSystemException && message.contains("Not a directory"))) {
      return "%s lies below a file, not a folder; set GRADUS_HOME to another".formatted(folder);
    }
    return "The embedded PostgreSQL in %s does not start: %s"
        .formatted(folder, message.strip().replaceAll("\\s*\\R\\s*", " | "));
  }
}
