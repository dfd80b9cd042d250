package dev.gradus.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What can't be read, written or reached, and why: Java's own message often holds only a name. */
final class FileTrouble {

  private FileTrouble() {}

  static String sentence(UncheckedIOException trouble) {
    return trouble.getMessage() + ": " + why(Objects.requireNonNull(trouble.getCause()));
  }

  private static String why(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case CharacterCodingException _ -> "it is not text in UTF-8";
      case ConnectException _ -> "nothing accepts connections there";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    };
  }
}
