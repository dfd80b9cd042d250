package dev.gradus.kernel;

import static dev.gradus.kernel.Instruction.returning;

import java.util.List;

/** What the filter does with one system call; what no rule names is refused with EPERM. */
sealed interface FilterRule {
  int number(Architecture architecture);

  /** The instructions for this call; not by a switch, since that is slow to link at boot. */
  List<Instruction> block();

  /** Lets the call through. */
  record Allow(SystemCall call) implements FilterRule {
    @Override
    public int number(Architecture architecture) {
      return call.number(architecture);
    }

    @Override
    public List<Instruction> block() {
      return List.of(returning(FilterProgram.ALLOW));
    }
  }

  /** Lets a call through that is known by its number only. */
  record AllowNumber(int number) implements FilterRule {
    @Override
    public int number(Architecture architecture) {
      return number;
    }

    @Override
    public List<Instruction> block() {
      return List.of(returning(FilterProgram.ALLOW));
    }
  }

  /** Lets the call through when all conditions hold, else refuses it with EPERM. */
  record AllowWhen(SystemCall call, List<Condition> conditions) implements FilterRule {
    @Override
    public int number(Architecture architecture) {
      return call.number(architecture);
    }

    @Override
    public List<Instruction> block() {
      return FilterProgram.conditional(conditions);
    }
  }

  /** Refuses the call with an error number of its own. */
  record Refuse(SystemCall call, int error) implements FilterRule {
    @Override
    public int number(Architecture architecture) {
      return call.number(architecture);
    }

    @Override
    public List<Instruction> block() {
      return List.of(returning(FilterProgram.refusal(error)));
    }
  }

  /** That one argument of the call, counted from 0, is exactly this non-negative number. */
  record Condition(int argument, int value) {}

  static FilterRule allowWhen(SystemCall call, Condition... conditions) {
    return new AllowWhen(call, List.of(conditions));
  }
}
