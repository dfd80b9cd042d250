package dev.gradus.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The right to set up, start or stop the server, held by one thread of one process at a time. */
final class Turn implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final long PAUSE_MILLIS = 50;

  private final FileChannel channel;

  private Turn(FileChannel channel) {
    this.channel = channel;
  }

  static Turn await(Path lockFile) throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (tryLock(channel) == null) {
      if (System.nanoTime() > deadline) {
        channel.close();
        throw new DatabaseUnavailableException(
            "Another process has held %s for %d minutes; end it and start again"
                .formatted(lockFile, LIMIT.toMinutes()));
      }
      pause();
    }
    return new Turn(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another thread of this process
    }
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while waiting for the database", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
