package dev.gradus.exercise;

/** Files that cannot be the folder of an exercise: a strange path, too many, too big. */
public final class InvalidFolderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidFolderException(String message) {
    super(message);
  }
}
