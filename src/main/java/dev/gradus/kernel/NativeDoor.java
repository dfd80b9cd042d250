package dev.gradus.kernel;

import java.nio.ByteBuffer;

/**
 * Through two native methods in a {@link NativeLibrary}: they are linked in microseconds, where the
 * foreign-function interface first generates and loads some twenty classes, which was half of what
 * a runner's boot cost.
 */
final class NativeDoor implements Door {
  private NativeDoor() {}

  /** Fails with an UnsatisfiedLinkError where the library can't be used. */
  @SuppressWarnings("restricted") // The worker's module has the right to load native code.
  static NativeDoor load(String library) {
    System.load(library);
    return new NativeDoor();
  }

  @Override
  public long call(long number, long[] six) {
    return enter(number, six[0], six[1], six[2], six[3], six[4], six[5]);
  }

  @Override
  public long address(ByteBuffer direct) {
    return addressOf(direct);
  }

  private static native long enter(long number, long a, long b, long c, long d, long e, long f);

  private static native long addressOf(ByteBuffer direct);
}
