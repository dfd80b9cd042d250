package dev.gradus.kernel;

/** Whom the calling thread acts as. */
public final class Credentials {
  private Credentials() {}

  /**
   * Gives up root for good. The raw system calls change the calling thread only (libc's wrappers
   * would change all), so the caller must then replace the whole process.
   */
  public static void become(int uid) {
    Kernel.require("drop groups", SystemCall.SETGROUPS, 0, 0);
    Kernel.require("become group " + uid, SystemCall.SETRESGID, uid, uid, uid);
    Kernel.require("become user " + uid, SystemCall.SETRESUID, uid, uid, uid);
  }
}
