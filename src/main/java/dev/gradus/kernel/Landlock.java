package dev.gradus.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Landlock: takes all of the file system but a few folders away from the calling thread and what it
 * starts, and TCP, abstract sockets and signals to the outside where the kernel can.
 */
public final class Landlock {
  private static final int EXECUTE = 1;
  private static final int WRITE_FILE = 1 << 1;
  private static final int READ_FILE = 1 << 2;
  private static final int READ_DIRECTORY = 1 << 3;
  private static final long RIGHTS_OF_FIRST_VERSION = (1L << 13) - 1;
  private static final long REFER = 1L << 13;
  private static final long TRUNCATE = 1L << 14;
  private static final long IOCTL_DEVICE = 1L << 15;
  private static final long BIND_AND_CONNECT_TCP = 3;
  private static final long ABSTRACT_SOCKETS_AND_SIGNALS = 3;
  private static final int ASK_VERSION = 1;
  private static final int RULE_PATH_BENEATH = 1;
  private static final int AT_CWD = -100;
  private static final int O_PATH_CLOEXEC = 0x200000 | 0x80000;

  private Landlock() {}

  /** The version that the kernel offers; 0 where there is none. */
  public static int version() {
    return (int) Math.max(0, Kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, ASK_VERSION));
  }

  /** Leaves the calling thread the given paths, to read and execute; /dev/null may be written. */
  public static void leaveReadable(List<Path> paths) {
    int version = version();
    if (version < 1) {
      throw new KernelException("This kernel has no Landlock.");
    }
    long ruleset = createRuleset(version);
    paths.stream().filter(Files::exists).forEach(path -> allow(ruleset, path));
    ProcessControl.gainNoPrivileges();
    Kernel.require("restrict files", SystemCall.LANDLOCK_RESTRICT_SELF, ruleset, 0);
    Kernel.call(SystemCall.CLOSE, ruleset);
  }

  private static long createRuleset(int version) {
    ByteBuffer attribute = buffer(24);
    attribute.putLong(0, handledRights(version));
    attribute.putLong(8, version >= 4 ? BIND_AND_CONNECT_TCP : 0);
    attribute.putLong(16, version >= 6 ? ABSTRACT_SOCKETS_AND_SIGNALS : 0);
    int size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    return Kernel.require(
        "make a Landlock ruleset",
        SystemCall.LANDLOCK_CREATE_RULESET,
        Kernel.address(attribute),
        size,
        0);
  }

  private static long handledRights(int version) {
    return RIGHTS_OF_FIRST_VERSION
        | (version >= 2 ? REFER : 0)
        | (version >= 3 ? TRUNCATE : 0)
        | (version >= 5 ? IOCTL_DEVICE : 0);
  }

  private static void allow(long ruleset, Path path) {
    ByteBuffer name = cString(path);
    long descriptor =
        Kernel.require(
            "open " + path, SystemCall.OPENAT, AT_CWD, Kernel.address(name), O_PATH_CLOEXEC, 0);
    ByteBuffer rule = buffer(12);
    rule.putLong(0, rights(path)).putInt(8, (int) descriptor);
    Kernel.require(
        "allow " + path,
        SystemCall.LANDLOCK_ADD_RULE,
        ruleset,
        RULE_PATH_BENEATH,
        Kernel.address(rule),
        0);
    Kernel.call(SystemCall.CLOSE, descriptor);
  }

  private static long rights(Path path) {
    if (path.equals(Path.of("/dev/null"))) {
      return READ_FILE | WRITE_FILE;
    }
    return EXECUTE | READ_FILE | (Files.isDirectory(path) ? READ_DIRECTORY : 0);
  }

  private static ByteBuffer cString(Path path) {
    byte[] bytes = path.toString().getBytes(StandardCharsets.UTF_8);
    return buffer(bytes.length + 1).put(0, bytes);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }
}
