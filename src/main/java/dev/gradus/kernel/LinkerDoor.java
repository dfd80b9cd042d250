package dev.gradus.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/**
 * Through libc's {@code syscall}, by the JDK's foreign-function interface: works wherever libc is.
 *
 * <p>One downcall shape and no captured call state, because each costs some 10 ms of CPU at boot.
 * The number of an error is therefore read by a second call through the same shape.
 */
final class LinkerDoor implements Door {
  private static final FunctionDescriptor SEVEN_LONGS =
      FunctionDescriptor.of(
          JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle SYSCALL = downcall("syscall");

  /** Linked before there is an error to be read, since linking makes system calls of its own. */
  private static final MethodHandle ERRNO = downcall("__errno_location");

  @Override
  public long call(long number, long[] six) {
    try {
      long result =
          (long) SYSCALL.invokeExact(number, six[0], six[1], six[2], six[3], six[4], six[5]);
      return result == -1 ? -error() : result;
    } catch (Throwable impossible) {
      throw new AssertionError("syscall throws nothing", impossible);
    }
  }

  @Override
  public long address(ByteBuffer direct) {
    return MemorySegment.ofBuffer(direct.duplicate().clear()).address();
  }

  private static MethodHandle downcall(String function) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), SEVEN_LONGS);
  }

  private static int error() throws Throwable {
    long address = (long) ERRNO.invokeExact(0L, 0L, 0L, 0L, 0L, 0L, 0L);
    return MemorySegment.ofAddress(address).reinterpret(Integer.BYTES).get(JAVA_INT, 0);
  }
}
