package dev.gradus.kernel;

import java.nio.ByteBuffer;

/** A way out of the JVM to the kernel. */
interface Door {
  /** Makes a system call with six arguments; a negative result is that of an error's number. */
  long call(long number, long[] six);

  /** The address of a direct buffer's first byte. */
  long address(ByteBuffer direct);
}
