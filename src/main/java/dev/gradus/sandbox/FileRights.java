package dev.gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read what workers run from. */
final class FileRights {
  private FileRights() {}

  /**
   * @param rights such as {@code rw-r--r--}; nothing is done where files have no such rights
   */
  static void set(Path path, String rights) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(rights));
    }
  }
}
