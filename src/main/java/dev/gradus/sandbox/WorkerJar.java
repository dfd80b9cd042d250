package dev.gradus.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Unpacks the jar that workers run from, into a folder named by its content. */
final class WorkerJar {
  static final String NAME = "worker.jar";
  private static final String RESOURCE = "/META-INF/gradus/worker.jar";
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  private WorkerJar() {}

  /** The folder below {@code home} that holds the jar, written if it is not there yet. */
  static Path unpack(Path home) {
    byte[] jar = content();
    Path folder = home.resolve("worker-" + hash(jar).substring(0, 16));
    Path path = folder.resolve(NAME);
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, FOLDER);
        Path incomplete = Files.createTempFile(folder, "worker", ".incomplete");
        Files.write(incomplete, jar);
        Files.setPosixFilePermissions(incomplete, FILE);
        Files.move(incomplete, path, StandardCopyOption.ATOMIC_MOVE);
      }
      return folder;
    } catch (IOException failure) {
      throw new SandboxException("Cannot unpack the worker jar to " + path + ".", failure);
    }
  }

  /** The jar's bytes, as this build carries them. */
  static byte[] content() {
    try (InputStream in = WorkerJar.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new SandboxException("This build contains no worker jar; run process-classes.");
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new SandboxException("Cannot read the worker jar.", failure);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every JDK has SHA-256.", impossible);
    }
  }
}
