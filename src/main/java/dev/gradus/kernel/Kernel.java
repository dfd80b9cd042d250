package dev.gradus.kernel;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Linux's system calls, through one {@link Door}.
 *
 * <p>Which door is decided once: the property {@code gradus.kernel.library} names a {@link
 * NativeLibrary}, for processes whose start must be cheap.
 */
public final class Kernel {
  private static final Door DOOR = door();
  private static final Architecture ARCHITECTURE = Architecture.current();

  /** No system call has this number: the kernel answers that it does not exist. */
  private static final long NOWHERE = 999_999;

  private static volatile boolean rehearsing;

  private Kernel() {}

  private static Door door() {
    String library = System.getProperty("gradus.kernel.library", "");
    try {
      return library.isEmpty() ? new LinkerDoor() : NativeDoor.load(library);
    } catch (UnsatisfiedLinkError unloadable) {
      // Such as on a file system from which no code may be mapped: slower, but as good.
      return new LinkerDoor();
    }
  }

  /**
   * From now on every call goes nowhere and passes for a success: so that the training run of a
   * start-up cache walks through all steps and can still write its file.
   */
  public static void rehearse() {
    rehearsing = true;
  }

  /** Makes a system call; returns its result, or the negative of the error's number. */
  public static long call(SystemCall call, long... arguments) {
    return callNumber(call.number(ARCHITECTURE), arguments);
  }

  /** As {@link #call}, for a call known by number only. */
  public static long callNumber(long number, long... arguments) {
    long result = DOOR.call(rehearsing ? NOWHERE : number, Arrays.copyOf(arguments, 6));
    return rehearsing ? 0 : result;
  }

  /** Makes a system call that must succeed; {@code purpose} says what for. */
  public static long require(String purpose, SystemCall call, long... arguments) {
    long result = call(call, arguments);
    if (result < 0) {
      throw new KernelException(
          "Cannot %s: %s failed with error %d."
              .formatted(purpose, call.name().toLowerCase(Locale.ROOT), -result));
    }
    return result;
  }

  /** The address of a direct buffer's first byte, wherever its position is. */
  public static long address(ByteBuffer direct) {
    return DOOR.address(direct);
  }
}
