package dev.gradus.sandbox;

import dev.gradus.kernel.CpuClock;
import java.time.Duration;
import java.util.Optional;

/** The processor time that a worker has used in its whole life, read from outside. */
interface ProcessorClock {
  /** Empty once the process is gone. */
  Optional<Duration> read();

  /** By the kernel's own clock where that is Linux's; else by what Java knows, which is coarser. */
  static ProcessorClock of(long processId, Host host) {
    return host.confines()
        ? new CpuClock(processId)::read
        : () -> ProcessHandle.of(processId).flatMap(process -> process.info().totalCpuDuration());
  }
}
