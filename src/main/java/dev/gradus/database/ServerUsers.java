package dev.gradus.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The processes that use a server, counted by the kernel: each holds a shared lock on one file,
 * which ends with the process, however it ends.
 */
final class ServerUsers {
  private final Path lockFile;
  private @Nullable FileChannel channel;
  private @Nullable FileLock shared;

  ServerUsers(Path lockFile) {
    this.lockFile = lockFile;
  }

  boolean joined() {
    return channel != null;
  }

  /** Counts this process, once. */
  void join() throws IOException {
    if (channel != null) {
      return;
    }
    channel =
        FileChannel.open(
            lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      shared = channel.lock(0, Long.MAX_VALUE, true);
    } catch (OverlappingFileLockException e) {
      // Another class loader of this process holds it, and leaves for the whole process. The
      // channel stays open all the same: closing it would end the other's lock too (POSIX).
    }
  }

  /** Stops counting this process; true if nobody is left. */
  boolean leave() throws IOException {
    if (channel == null || shared == null) {
      return false;
    }
    shared.release();
    shared = null;
    try (var closing = channel) {
      return closing.tryLock() != null;
    } finally {
      channel = null;
    }
  }
}
