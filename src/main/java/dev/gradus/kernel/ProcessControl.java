package dev.gradus.kernel;

import java.io.FileOutputStream;
import java.io.IOException;

/** What a process says to the kernel about itself, by {@code prctl}. */
public final class ProcessControl {
  private static final int PR_SET_PDEATHSIG = 1;
  private static final int PR_SET_DUMPABLE = 4;
  private static final int PR_SET_NO_NEW_PRIVS = 38;
  private static final int SIGKILL = 9;

  /** Of a thousand: as if each held half of the machine's memory more than it does. */
  private static final byte[] BADNESS = {'5', '0', '0'};

  private ProcessControl() {}

  /** This process dies when the thread that started it dies, however that happens. */
  public static void dieWithParent() {
    Kernel.require("die with the parent", SystemCall.PRCTL, PR_SET_PDEATHSIG, SIGKILL);
  }

  /** No core dump, and no reading of this process's memory by others of its uid. */
  public static void hideMemory() {
    Kernel.require("hide memory", SystemCall.PRCTL, PR_SET_DUMPABLE, 0);
  }

  /**
   * The calling thread and what it starts leave the processor to others that want it.
   *
   * <p>One that gives way further already keeps its niceness, which it may not take back.
   */
  public static void giveWay(int niceness) {
    try {
      Kernel.require("give way", SystemCall.SETPRIORITY, 0, 0, niceness);
    } catch (KernelException givesWayFurther) {
      // Then nothing is to be done.
    }
  }

  /**
   * When the machine has no memory left, the kernel ends this process, or one that it started,
   * before others. Where that can't be asked for, nothing changes.
   */
  public static void beEndedFirst() {
    try (var badness = new FileOutputStream("/proc/self/oom_score_adj")) {
      badness.write(BADNESS);
    } catch (IOException noProc) {
      // Then the kernel judges by size alone, as without us.
    }
  }

  /** The calling thread and what it starts can never gain rights, not by a set-uid program. */
  public static void gainNoPrivileges() {
    Kernel.require("forgo privileges", SystemCall.PRCTL, PR_SET_NO_NEW_PRIVS, 1);
  }
}
