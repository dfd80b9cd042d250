package dev.gradus.kernel;

/**
 * One instruction of a classic BPF program, as seccomp runs it.
 *
 * @param ifTrue how many instructions to skip when a comparison holds
 * @param ifFalse how many to skip when it does not
 */
record Instruction(int code, int ifTrue, int ifFalse, int operand) {
  static final int LOAD = 0x20;
  static final int JUMP_EQUAL = 0x15;
  static final int JUMP_AT_LEAST = 0x35;
  static final int RETURN = 0x06;

  Instruction {
    if ((ifTrue | ifFalse) >>> 8 != 0) {
      throw new IllegalArgumentException("A jump skips at most 255 instructions.");
    }
  }

  static Instruction load(int offset) {
    return new Instruction(LOAD, 0, 0, offset);
  }

  static Instruction returning(int action) {
    return new Instruction(RETURN, 0, 0, action);
  }

  static Instruction unlessEqual(int operand, int skip) {
    return new Instruction(JUMP_EQUAL, 0, skip, operand);
  }
}
