package dev.gradus.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A limit on what this process may use; the kernel enforces it. */
public enum ResourceLimit {
  CPU_SECONDS(0),
  FILE_SIZE(1),
  DATA(2),
  CORE(4),
  OPEN_FILES(7);

  private final int number;

  ResourceLimit(int number) {
    this.number = number;
  }

  /** Sets both the soft and the hard limit, so that it can only go down from here. */
  public void set(long value) {
    ByteBuffer limit = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
    limit.putLong(0, value).putLong(8, value);
    Kernel.require("limit " + name(), SystemCall.PRLIMIT64, 0, number, Kernel.address(limit), 0);
  }
}
