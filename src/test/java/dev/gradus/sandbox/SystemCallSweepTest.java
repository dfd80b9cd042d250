package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Architecture;
import dev.gradus.kernel.SystemCall;
import dev.gradus.protocol.AttemptReport;
import dev.gradus.protocol.AttemptReport.Attempt;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every system call by its number, tried from inside a confined runner. */
class SystemCallSweepTest {
  private static final int LAST = 460;

  private static final List<String> UNFILTERED = List.of("-Dgradus.worker.unfiltered=true");
  private static final int EPERM = 1;
  private static final int ENOSYS = 38;

  /** Some calls are not there on newer architectures. */
  private static final int NONE = -1;

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
    AttemptReport report =
        TestSandbox.shared().attempt(WorkerKind.STANDARD_RUNNER, callsOffTheList(), List.of());
    assertThat(report.systemCalls()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(report.systemCalls()).allSatisfy(each -> assertThat(each.error()).isEqualTo(EPERM));
    assertThat(report.acts()).allMatch(Attempt::refused);
  }

  /** Without it, only what needs rights that no worker has is refused by the kernel itself. */
  @Test
  void withoutTheFilter_theSweepFails_atNearlyEveryCall() {
    List<Integer> calls =
        callsOffTheList().stream()
            .filter(number -> !HurtfulCall.numbers().contains(number))
            .toList();
    AttemptReport report =
        TestSandbox.shared().attempt(WorkerKind.STANDARD_RUNNER, calls, UNFILTERED);

    List<Attempt> answers = report.systemCalls();
    assertThat(answers).hasSameSizeAs(calls);
    long known = answers.stream().filter(each -> each.error() != ENOSYS).count();
    long refused = answers.stream().filter(each -> each.error() == EPERM).count();
    assertThat(known - refused).as("calls that the kernel knows and takes").isGreaterThan(200);
    assertThat(refused * 5).as("%d of %d refused", refused, known).isLessThan(known);
    assertThat(report.acts()).anyMatch(each -> !each.refused());
  }

  @Test
  void compileWorker_isAsConfined_andTheSelfTestWouldTell() {
    AttemptReport confined =
        TestSandbox.shared().attempt(WorkerKind.COMPILER, callsOffTheList(), List.of());
    AttemptReport open = TestSandbox.shared().attempt(WorkerKind.COMPILER, List.of(), UNFILTERED);

    assertThat(confined.systemCalls())
        .allSatisfy(each -> assertThat(each.error()).isEqualTo(EPERM));
    assertThat(told(confined))
        .containsExactly(
            new Finding("compile worker", true, "The same holds for a compile worker."));
    assertThat(told(open))
        .contains(
            new Finding(
                "compile worker, start thread",
                false,
                "A confined compile worker could start a thread!"))
        .noneMatch(Finding::held);
    assertThat(Prover.findings("compile worker", Optional.empty())).noneMatch(Finding::held);
  }

  private static List<Finding> told(AttemptReport report) {
    return Prover.likewise(
        "compile worker", Prover.findings("compile worker", Optional.of(report)));
  }

  @Test
  void selfTest_letsTheCompileWorkerTryToo_andKeepsIt() {
    Set<Long> before = Traces.compileWorkers(TestSandbox.shared());
    assertThat(TestSandbox.shared().prove().findings())
        .anyMatch(found -> found.subject().equals("compile worker") && found.held());
    assertThat(Traces.compileWorkers(TestSandbox.shared())).isEqualTo(before);
  }

  @Test
  void callsThatHurt_areAmongThoseThatTheFilterRefuses() {
    assertThat(callsOffTheList()).containsAll(HurtfulCall.numbers());
  }

  /**
   * Calls that end, double or block whoever makes them with the sweep's arguments, -1 and then
   * zeros. All others fail for want of a descriptor, a process or an address, or change nothing but
   * this one worker. (exit, exit_group, clone and their like are on the list: never swept.)
   */
  private enum HurtfulCall {
    /** A second process that goes on from here, and answers on the same pipe. */
    FORK(57, NONE),
    /** The same, and this one waits until that one ends. */
    VFORK(58, NONE),
    /** Waits for a signal that nobody sends. */
    PAUSE(34, NONE),
    /** No descriptors, and no time: waits for ever. */
    PPOLL(271, 73),
    /** Writes all that the whole machine has not written yet. */
    SYNC(162, 81);

    private final int x86Number;
    private final int armNumber;

    HurtfulCall(int x86Number, int armNumber) {
      this.x86Number = x86Number;
      this.armNumber = armNumber;
    }

    private static Set<Integer> numbers() {
      return Arrays.stream(values())
          .map(
              call ->
                  switch (Architecture.current()) {
                    case X86_64 -> call.x86Number;
                    case AARCH64 -> call.armNumber;
                  })
          .filter(number -> number != NONE)
          .collect(Collectors.toSet());
    }
  }
}
