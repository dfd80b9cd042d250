package dev.gradus.sandbox;

import java.util.List;

/**
 * What an exercise says about calls, each as {@code Class}, {@code Class.member} or {@code
 * package.*}; a constructor is {@code Class.new}.
 *
 * @param allow may be used although it is taught by exercises or not on the platform's list
 * @param forbid may not be used
 * @param require must be used somewhere
 */
public record CallRules(List<String> allow, List<String> forbid, List<String> require) {
  public static final CallRules NONE = new CallRules(List.of(), List.of(), List.of());

  public CallRules {
    allow = List.copyOf(allow);
    forbid = List.copyOf(forbid);
    require = List.copyOf(require);
  }
}
