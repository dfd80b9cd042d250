package dev.gradus.kernel;

/** Namespaces of its own for the calling thread and what it starts. */
public final class Namespaces {
  private static final int NEW_UTS = 0x04000000;
  private static final int NEW_IPC = 0x08000000;
  private static final int NEW_NETWORK = 0x40000000;

  private Namespaces() {}

  /** An empty network, host name and shared memory; needs root. */
  public static void leaveNetwork() {
    Kernel.require("leave the network", SystemCall.UNSHARE, NEW_UTS | NEW_IPC | NEW_NETWORK);
  }
}
