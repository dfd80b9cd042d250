package dev.gradus.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Namespaces of its own for the calling thread and what it starts. */
public final class Namespaces {
  private static final int NEW_UTS = 0x04000000;
  private static final int NEW_IPC = 0x08000000;
  private static final int NEW_NETWORK = 0x40000000;

  private Namespaces() {}

  /** An empty network, host name and shared memory; needs root. */
  public static void leaveNetwork() {
    // This thread only, which then replaces the process.
    Kernel.require("leave the network", SystemCall.UNSHARE, NEW_UTS | NEW_IPC | NEW_NETWORK);
  }

  /** Which network this process is in, as the kernel names it. */
  public static String network() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();
    } catch (IOException unknown) {
      throw new KernelException("Cannot tell which network this process is in.");
    }
  }

  /** Fails where this process is still in the network of that name. */
  public static void requireOtherThan(String network) {
    if (network().equals(network)) {
      throw new KernelException("Workers share the server's network while they boot.");
    }
  }
}
