package dev.gradus.exercise;

import java.util.List;

/** What learner code may, must not and must call: Class, Class.member or package.*. */
public record ApiRules(List<String> allow, List<String> forbid, List<String> require) {

  public static final ApiRules NONE = new ApiRules(List.of(), List.of(), List.of());

  public ApiRules {
    allow = List.copyOf(allow);
    forbid = List.copyOf(forbid);
    require = List.copyOf(require);
  }
}
