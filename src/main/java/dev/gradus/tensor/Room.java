package dev.gradus.tensor;

import java.lang.reflect.Array;

/**
 * Memory for elements. A size that does not fit is refused with its reason, rather than by an
 * OutOfMemoryError, whether it is above all memory, above the largest piece that the collector can
 * give, or above what other tensors have left. Small pieces are not looked at: who fills memory
 * with those is out of memory indeed.
 */
final class Room {
  /** About how many bytes a view takes, whose elements lie elsewhere. */
  static final int VIEW = 96;

  private static final int SMALL = 1 << 20; // bytes

  private Room() {}

  static float[] floats(int length) {
    return length < SMALL / 4 ? new float[length] : (float[]) large(float.class, length, 4);
  }

  static double[] doubles(int length) {
    return length < SMALL / 8 ? new double[length] : (double[]) large(double.class, length, 8);
  }

  static long[] longs(int length) {
    return length < SMALL / 8 ? new long[length] : (long[]) large(long.class, length, 8);
  }

  static int[] ints(int length) {
    return length < SMALL / 4 ? new int[length] : (int[]) large(int.class, length, 4);
  }

  static boolean[] booleans(int length) {
    return length < SMALL ? new boolean[length] : (boolean[]) large(boolean.class, length, 1);
  }

  static byte[] bytes(int length, int each) {
    long all = (long) length * each;
    if (all > Integer.MAX_VALUE) {
      throw refused(length, all);
    }
    return all < SMALL ? new byte[(int) all] : (byte[]) large(byte.class, (int) all, 1);
  }

  static float[] copy(float[] elements) {
    float[] copy = floats(elements.length);
    System.arraycopy(elements, 0, copy, 0, copy.length);
    return copy;
  }

  static double[] copy(double[] elements) {
    double[] copy = doubles(elements.length);
    System.arraycopy(elements, 0, copy, 0, copy.length);
    return copy;
  }

  static long[] copy(long[] elements) {
    long[] copy = longs(elements.length);
    System.arraycopy(elements, 0, copy, 0, copy.length);
    return copy;
  }

  static boolean[] copy(boolean[] elements) {
    boolean[] copy = booleans(elements.length);
    System.arraycopy(elements, 0, copy, 0, copy.length);
    return copy;
  }

  private static Object large(Class<?> type, int length, int each) {
    refuseAboveAll(length, each);
    try {
      return Array.newInstance(type, length);
    } catch (OutOfMemoryError full) {
      throw refused(length, (long) length * each);
    }
  }

  /** Refuses what all memory together would not hold. */
  static void refuseAboveAll(long elements, int bytesEach) {
    if (elements * bytesEach > Runtime.getRuntime().maxMemory()) {
      throw refused(elements, elements * bytesEach);
    }
  }

  static ShapeException refused(long elements, long bytes) {
    Runtime runtime = Runtime.getRuntime();
    return new ShapeException(
        elements
            + " elements need "
            + (bytes >> 20)
            + " MB in one piece, but there are only "
            + (runtime.maxMemory() >> 20)
            + " MB, of which "
            + (runtime.totalMemory() - runtime.freeMemory() >> 20)
            + " MB are in use; work with fewer elements at a time.");
  }
}
