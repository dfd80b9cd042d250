package dev.gradus.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A file that holds one secret: its owner alone can read it, and it is whole or absent. */
public record SecretFile(Path path) {
  private static final int BYTES = 32;

  /** A new secret of 64 hexadecimal digits. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public boolean exists() {
    return Files.exists(path);
  }

  public String read() throws IOException {
    return Files.readString(path).strip();
  }

  /** The kept secret; a new one if there is none yet, the same for all that ask at once. */
  public String readOrCreate() throws IOException {
    if (!Files.exists(path)) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path unfinished = unfinished(random());
      try {
        Files.createLink(path, unfinished);
      } catch (FileAlreadyExistsException e) {
        // Another process was faster; its secret is the one.
      } finally {
        Files.delete(unfinished);
      }
    }
    return read();
  }

  /** Writes the secret so that it survives a power cut from the moment that this returns. */
  public void write(String secret) throws IOException {
    Files.move(unfinished(secret), path, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path unfinished(String secret) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path file = Files.createTempFile(folder, "secret", ".unfinished", ownerOnly);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    return file;
  }
}
