package dev.gradus.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked from our class path into the folder of the database. */
record PostgresSoftware(Path folder) {
  /** The major version of the programs, and so of each cluster that they can open. */
  static final String MAJOR = "18";

  private static final String VERSION = "18.6.0";
  private static final int EXECUTABLE = 0111;

  /** Unpacks unless that is done; the folder gets its name last, so it is whole or absent. */
  static PostgresSoftware unpack(DatabaseHome home) throws IOException {
    String archive = archiveName();
    Path folder = home.folder().resolve("postgresql-" + VERSION);
    if (!Files.exists(folder)) {
      Path unfinished = home.folder().resolve(folder.getFileName() + ".unfinished");
      Folders.delete(unfinished);
      try (InputStream packed = PostgresSoftware.class.getResourceAsStream("/" + archive)) {
        if (packed == null) {
          throw new DatabaseUnavailableException(
              "There is no embedded PostgreSQL for this machine ("
                  + archive
                  + "); set DATABASE_URL to a PostgreSQL server");
        }
        extract(packed, unfinished);
      }
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresSoftware(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-" + (system.contains("mac") ? "darwin" : "linux") + "-" + machine + ".txz";
  }

  private static void extract(InputStream packed, Path folder) throws IOException {
    var readable = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, readable);
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException("The PostgreSQL archive names a file outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          Files.setPosixFilePermissions(path, readable);
        } else if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(tar, path);
          boolean executable = (entry.getMode() & EXECUTABLE) != 0;
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
