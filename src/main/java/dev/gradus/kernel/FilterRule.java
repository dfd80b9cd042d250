package dev.gradus.kernel;

import java.util.List;

/** What the filter does with one system call; what no rule names is refused with EPERM. */
sealed interface FilterRule {
  SystemCall call();

  /** Lets the call through. */
  record Allow(SystemCall call) implements FilterRule {}

  /** Lets the call through when all conditions hold, else refuses it with EPERM. */
  record AllowWhen(SystemCall call, List<Condition> conditions) implements FilterRule {}

  /** Refuses the call with an error number of its own. */
  record Refuse(SystemCall call, int error) implements FilterRule {}

  /** That one argument of the call, counted from 0, is exactly this non-negative number. */
  record Condition(int argument, int value) {}

  static FilterRule allowWhen(SystemCall call, Condition... conditions) {
    return new AllowWhen(call, List.of(conditions));
  }
}
