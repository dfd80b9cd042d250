package dev.gradus.kernel;

import static dev.gradus.kernel.FilterRule.allowWhen;

import dev.gradus.kernel.FilterRule.Allow;
import dev.gradus.kernel.FilterRule.AllowNumber;
import dev.gradus.kernel.FilterRule.Condition;
import dev.gradus.kernel.FilterRule.Refuse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The wall: the system calls that a warmed-up JVM lives with, and no other.
 *
 * <p>There is no open, exec, socket, clone, kill or fcntl among them: a confined worker can
 * compute, use the descriptors it has, and end.
 */
public final class SystemCallFilter {
  private static final int SET_MODE_FILTER = 1;
  private static final int ALL_THREADS = 1;
  private static final int EAGAIN = 11;
  private static final int ENOSYS = 38;
  private static final int FIONREAD = 0x541B;
  private static final int PR_SET_NAME = 15;
  private static final int INSTRUCTION_BYTES = 8;

  private SystemCallFilter() {}

  /** The rules for the process with this id. */
  static List<FilterRule> rules(int processId) {
    List<FilterRule> rules = new ArrayList<>();
    EnumSet.range(SystemCall.FUTEX, SystemCall.EXIT_GROUP)
        .forEach(call -> rules.add(new Allow(call)));
    // clone3's arguments lie behind a pointer that a filter cannot follow: as if it did not exist.
    rules.add(new Refuse(SystemCall.CLONE3, ENOSYS));
    // As a machine out of threads answers: the JVM turns it into a clean OutOfMemoryError.
    rules.add(new Refuse(SystemCall.CLONE, EAGAIN));
    rules.add(allowWhen(SystemCall.IOCTL, new Condition(1, FIONREAD)));
    rules.add(allowWhen(SystemCall.PRCTL, new Condition(0, PR_SET_NAME)));
    rules.add(allowWhen(SystemCall.TGKILL, new Condition(0, processId)));
    // Reading one's own limits, not setting them: no process id, no new value.
    rules.add(allowWhen(SystemCall.PRLIMIT64, new Condition(0, 0), new Condition(2, 0)));
    return List.copyOf(rules);
  }

  /** Puts the filter over all threads of this process; there is no way back. */
  public static void install() {
    install(rules(self()));
  }

  /**
   * Puts another filter over this process: for finding out which call is missing where honest
   * programs fail, and never before hostile ones.
   *
   * @param further the numbers of calls that are let through besides
   * @param without the numbers of calls that are refused although they are on the list
   */
  public static void install(List<Integer> further, List<Integer> without) {
    install(rules(self(), further, without));
  }

  static List<FilterRule> rules(int processId, List<Integer> further, List<Integer> without) {
    List<FilterRule> rules = new ArrayList<>();
    further.forEach(number -> rules.add(new AllowNumber(number)));
    for (FilterRule rule : rules(processId)) {
      if (!without.contains(rule.number(Architecture.current()))) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static int self() {
    return (int) Kernel.call(SystemCall.GETPID);
  }

  private static void install(List<FilterRule> rules) {
    List<Instruction> program = FilterProgram.of(Architecture.current(), rules);
    ByteBuffer code = encode(program);
    ByteBuffer header = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
    header.putShort(0, (short) program.size()).putLong(8, Kernel.address(code));
    ProcessControl.gainNoPrivileges();
    long thread =
        Kernel.require(
            "filter system calls",
            SystemCall.SECCOMP,
            SET_MODE_FILTER,
            ALL_THREADS,
            Kernel.address(header));
    if (thread != 0) {
      throw new KernelException("Thread " + thread + " could not be put behind the filter.");
    }
  }

  private static ByteBuffer encode(List<Instruction> program) {
    ByteBuffer code =
        ByteBuffer.allocateDirect(program.size() * INSTRUCTION_BYTES)
            .order(ByteOrder.nativeOrder());
    for (Instruction instruction : program) {
      code.putShort((short) instruction.code())
          .put((byte) instruction.ifTrue())
          .put((byte) instruction.ifFalse())
          .putInt(instruction.operand());
    }
    return code;
  }
}
