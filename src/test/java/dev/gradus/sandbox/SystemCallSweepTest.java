package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Architecture;
import dev.gradus.kernel.SystemCall;
import dev.gradus.protocol.AttemptReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every system call by its number, tried from inside a confined runner. */
class SystemCallSweepTest {
  private static final int LAST = 460;

  /** Those that change or end the process if they are let through, harmless when refused. */
  private static final Set<String> ON_THE_LIST =
      EnumSet.range(SystemCall.FUTEX, SystemCall.TGKILL).stream()
          .map(call -> Integer.toString(call.number(Architecture.current())))
          .collect(Collectors.toSet());

  /** Kernel-made trampolines of x86_64; seccomp lets them pass, and they kill who calls them. */
  private static final Set<Integer> TRAMPOLINES = Set.of(335, 336);

  private static List<Integer> callsOffTheList() {
    return IntStream.rangeClosed(0, LAST)
        .filter(number -> !TRAMPOLINES.contains(number))
        .filter(number -> !ON_THE_LIST.contains(Integer.toString(number)))
        .boxed()
        .toList();
  }

  @Test
  void everyCallOffTheList_isRefused() {
    AttemptReport report = TestSandbox.shared().attempt(callsOffTheList(), List.of());
    assertThat(report.systemCalls()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(report.systemCalls()).allSatisfy(each -> assertThat(each.error()).isEqualTo(1));
    assertThat(report.acts()).allMatch(AttemptReport.Attempt::refused);
  }

  @Test
  void withoutTheFilter_theSweepFails() {
    // getppid, umask, getuid and socket are harmless and open to everyone.
    List<Integer> harmless =
        switch (Architecture.current()) {
          case X86_64 -> List.of(110, 95, 102, 41);
          case AARCH64 -> List.of(173, 166, 174, 198);
        };
    AttemptReport report =
        TestSandbox.shared().attempt(harmless, List.of("-Dgradus.worker.unfiltered=true"));
    assertThat(report.systemCalls()).anyMatch(each -> !each.refused());
    assertThat(report.acts()).anyMatch(each -> !each.refused());
  }
}
