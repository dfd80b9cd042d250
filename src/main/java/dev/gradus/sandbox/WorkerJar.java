package dev.gradus.sandbox;

import dev.gradus.kernel.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Unpacks the jar that workers run from, into a folder named by its content. */
final class WorkerJar {
  static final String NAME = "worker.jar";

  /** Its machine code, on architectures for which there is some. */
  static final String LIBRARY = "system-calls.so";

  private static final String RESOURCE = "/META-INF/gradus/worker.jar";
  private static final String FOLDER = "rwxr-xr-x";
  private static final String FILE = "rw-r--r--";

  private WorkerJar() {}

  /** The folder below {@code home} that holds the jar, written if it is not there yet. */
  static Path unpack(Path home) {
    byte[] jar = content();
    Path folder = home.resolve("worker-" + hash(jar).substring(0, 16));
    try {
      Files.createDirectories(folder);
      FileRights.set(folder, FOLDER);
      Optional<byte[]> library = NativeLibrary.forThisMachine();
      if (library.isPresent()) {
        write(folder.resolve(LIBRARY), library.get());
      }
      write(folder.resolve(NAME), jar);
      return folder;
    } catch (IOException failure) {
      throw new SandboxException("Cannot unpack the worker jar to " + folder + ".", failure);
    }
  }

  private static void write(Path path, byte[] content) throws IOException {
    if (!Files.exists(path)) {
      Path incomplete = Files.createTempFile(path.getParent(), "worker", ".incomplete");
      Files.write(incomplete, content);
      FileRights.set(incomplete, FILE);
      Files.move(incomplete, path, StandardCopyOption.ATOMIC_MOVE);
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
