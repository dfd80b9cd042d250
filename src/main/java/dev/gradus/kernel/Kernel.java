package dev.gradus.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The one door to Linux: libc's {@code syscall}, through a single downcall shape.
 *
 * <p>One shape and no captured call state, because each costs a runner's boot some 10 ms of CPU.
 * The number of an error is therefore read by a second call through the same shape.
 */
public final class Kernel {
  private static final FunctionDescriptor SEVEN_LONGS =
      FunctionDescriptor.of(
          JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle SYSCALL = downcall("syscall");
  private static final Architecture ARCHITECTURE = Architecture.current();

  /** No system call has this number: the kernel answers that it does not exist. */
  private static final long NOWHERE = 999_999;

  private static volatile boolean rehearsing;

  private Kernel() {}

  /**
   * From now on every call goes nowhere and passes for a success: so that the training run of a
   * start-up cache walks through all steps and can still write its file.
   */
  public static void rehearse() {
    rehearsing = true;
  }

  /** Makes a system call; returns its result, -1 on error. */
  public static long call(SystemCall call, long... arguments) {
    return callNumber(call.number(ARCHITECTURE), arguments);
  }

  /** As {@link #call}, for a call known by number only. */
  public static long callNumber(long number, long... arguments) {
    long[] six = Arrays.copyOf(arguments, 6);
    long called = rehearsing ? NOWHERE : number;
    try {
      long result =
          (long) SYSCALL.invokeExact(called, six[0], six[1], six[2], six[3], six[4], six[5]);
      return rehearsing ? 0 : result;
    } catch (Throwable impossible) {
      throw new AssertionError("syscall throws nothing", impossible);
    }
  }

  /** Makes a system call that must succeed; {@code purpose} says what for. */
  public static long require(String purpose, SystemCall call, long... arguments) {
    long result = call(call, arguments);
    if (result < 0) {
      throw new KernelException(
          "Cannot %s: %s failed with error %d."
              .formatted(purpose, call.name().toLowerCase(Locale.ROOT), lastError()));
    }
    return result;
  }

  /** The error number of this thread's last failed call, unless the JVM made one in between. */
  public static int lastError() {
    return Errno.read();
  }

  /** The address of a direct buffer's first byte, wherever its position is. */
  public static long address(ByteBuffer direct) {
    return MemorySegment.ofBuffer(direct.duplicate().clear()).address();
  }

  private static MethodHandle downcall(String function) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), SEVEN_LONGS);
  }

  /** Loaded only when an error is asked for. */
  private static final class Errno {
    private static final MethodHandle LOCATION = downcall("__errno_location");

    static int read() {
      try {
        long address = (long) LOCATION.invokeExact(0L, 0L, 0L, 0L, 0L, 0L, 0L);
        return MemorySegment.ofAddress(address).reinterpret(Integer.BYTES).get(JAVA_INT, 0);
      } catch (Throwable impossible) {
        throw new AssertionError("__errno_location throws nothing", impossible);
      }
    }
  }
}
