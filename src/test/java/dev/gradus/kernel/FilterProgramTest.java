package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the filter in an interpreter of the few BPF instructions that it uses. */
class FilterProgramTest {
  private static final int SELF = 4711;
  private static final int EPERM = 0x00050001;

  private static int decide(Architecture architecture, int number, long... arguments) {
    return run(architecture, architecture.auditCode(), number, arguments);
  }

  private static int run(Architecture built, int audit, int number, long... arguments) {
    List<Instruction> program = FilterProgram.of(built, SystemCallFilter.rules(SELF));
    long[] six = Arrays.copyOf(arguments, 6);
    int accumulator = 0;
    for (int at = 0; ; at++) {
      Instruction next = program.get(at);
      switch (next.code()) {
        case Instruction.LOAD -> accumulator = load(next.operand(), audit, number, six);
        case Instruction.JUMP_EQUAL ->
            at += accumulator == next.operand() ? next.ifTrue() : next.ifFalse();
        case Instruction.JUMP_AT_LEAST ->
            at +=
                Integer.compareUnsigned(accumulator, next.operand()) >= 0
                    ? next.ifTrue()
                    : next.ifFalse();
        default -> {
          return next.operand();
        }
      }
    }
  }

  private static int load(int offset, int audit, int number, long[] arguments) {
    if (offset < 16) {
      return offset == 0 ? number : audit;
    }
    long argument = arguments[(offset - 16) / 8];
    return (int) (offset % 8 == 0 ? argument : argument >>> 32);
  }

  @ParameterizedTest
  @EnumSource
  void everyNumber_isRefusedUnlessListed(Architecture architecture) {
    Set<Integer> listed =
        EnumSet.range(SystemCall.FUTEX, SystemCall.TGKILL).stream()
            .map(call -> call.number(architecture))
            .collect(Collectors.toSet());
    for (int number = 0; number < 600; number++) {
      if (!listed.contains(number)) {
        assertThat(decide(architecture, number)).as("call " + number).isEqualTo(EPERM);
      }
    }
    for (SystemCall call : EnumSet.range(SystemCall.FUTEX, SystemCall.EXIT_GROUP)) {
      assertThat(decide(architecture, call.number(architecture))).isEqualTo(FilterProgram.ALLOW);
    }
  }

  @ParameterizedTest
  @EnumSource
  void argument_mustBeExact(Architecture architecture) {
    int tgkill = SystemCall.TGKILL.number(architecture);
    assertThat(decide(architecture, tgkill, SELF)).isEqualTo(FilterProgram.ALLOW);
    assertThat(decide(architecture, tgkill, SELF + 1)).isEqualTo(EPERM);
    assertThat(decide(architecture, tgkill, SELF | 1L << 32)).isEqualTo(EPERM);
    int prlimit = SystemCall.PRLIMIT64.number(architecture);
    assertThat(decide(architecture, prlimit, 0, 7, 0)).isEqualTo(FilterProgram.ALLOW);
    assertThat(decide(architecture, prlimit, 0, 7, 0x7000_0000_0000L)).isEqualTo(EPERM);
    assertThat(decide(architecture, SystemCall.IOCTL.number(architecture), 0, 0x5412))
        .isEqualTo(EPERM);
  }

  @ParameterizedTest
  @EnumSource
  void threads_areRefusedAsOnAMachineOutOfThem(Architecture architecture) {
    assertThat(decide(architecture, SystemCall.CLONE.number(architecture))).isEqualTo(0x0005000b);
    assertThat(decide(architecture, SystemCall.CLONE3.number(architecture))).isEqualTo(0x00050026);
  }

  @ParameterizedTest
  @EnumSource
  void otherArchitecture_isKilled(Architecture architecture) {
    assertThat(run(architecture, 0x40000003, SystemCall.READ.number(architecture)))
        .isEqualTo(FilterProgram.KILL_PROCESS);
    assertThat(decide(architecture, 0x40000000 | 1)).isEqualTo(FilterProgram.KILL_PROCESS);
  }
}
