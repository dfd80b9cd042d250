package dev.gradus.kernel;

import static dev.gradus.kernel.Instruction.load;
import static dev.gradus.kernel.Instruction.returning;
import static dev.gradus.kernel.Instruction.unlessEqual;

import java.util.ArrayList;
import java.util.List;

/** Turns rules into the BPF program that decides about each system call. */
final class FilterProgram {
  static final int ALLOW = 0x7fff0000;
  static final int KILL_PROCESS = 0x80000000;
  private static final int ERROR = 0x00050000;
  private static final int EPERM = 1;

  // Offsets in struct seccomp_data.
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;

  /** On x86_64, numbers from here on are the x32 ABI's, a second door to the same calls. */
  private static final int X32 = 0x40000000;

  private FilterProgram() {}

  static int refusal(int error) {
    return ERROR | error;
  }

  static List<Instruction> of(Architecture architecture, List<FilterRule> rules) {
    List<Instruction> program = new ArrayList<>();
    program.add(load(ARCHITECTURE));
    program.add(new Instruction(Instruction.JUMP_EQUAL, 1, 0, architecture.auditCode()));
    program.add(returning(KILL_PROCESS));
    program.add(load(NUMBER));
    program.add(new Instruction(Instruction.JUMP_AT_LEAST, 0, 1, X32));
    program.add(returning(KILL_PROCESS));
    for (FilterRule rule : rules) {
      List<Instruction> block = rule.block();
      program.add(unlessEqual(rule.number(architecture), block.size()));
      program.addAll(block);
    }
    program.add(returning(refusal(EPERM)));
    return List.copyOf(program);
  }

  /** Both halves of each argument are compared; the first that differs jumps to the refusal. */
  static List<Instruction> conditional(List<FilterRule.Condition> conditions) {
    List<Instruction> block = new ArrayList<>();
    int length = conditions.size() * 4 + 2;
    for (FilterRule.Condition condition : conditions) {
      int offset = FIRST_ARGUMENT + 8 * condition.argument();
      block.add(load(offset));
      block.add(unlessEqual(condition.value(), length - 2 - block.size()));
      block.add(load(offset + 4));
      block.add(unlessEqual(0, length - 2 - block.size()));
    }
    block.add(returning(ALLOW));
    block.add(returning(refusal(EPERM)));
    return block;
  }
}
