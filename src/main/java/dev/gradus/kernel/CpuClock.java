package dev.gradus.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/** The CPU time of another process, read from outside, in nanoseconds. */
public final class CpuClock {
  private static final int SCHEDULER_CLOCK = 2;

  private final ByteBuffer time = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
  private final long clock;

  public CpuClock(long processId) {
    // The kernel's encoding of "the clock of process n", as clock_getcpuclockid(3) returns it.
    this.clock = ~processId << 3 | SCHEDULER_CLOCK;
  }

  /** The time used by all threads so far; empty once the process is gone. */
  public synchronized Optional<Duration> read() {
    if (Kernel.call(SystemCall.CLOCK_GETTIME, clock, Kernel.address(time)) != 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(time.getLong(0), time.getLong(8)));
  }
}
