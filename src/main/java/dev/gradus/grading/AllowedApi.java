package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.sandbox.ApiCheck;
import dev.gradus.sandbox.CallRules;

/** What an exercise lets learner code use of the tensor core: the same rules as in its grading. */
public final class AllowedApi {

  private final ApiCheck check;

  private AllowedApi(ApiCheck check) {
    this.check = check;
  }

  public static AllowedApi of(Exercise exercise) {
    var api = exercise.rules().api();
    return new AllowedApi(new ApiCheck(new CallRules(api.allow(), api.forbid(), api.require())));
  }

  public boolean allowsType(String qualifiedName) {
    return check.mayUse(qualifiedName);
  }

  public boolean allowsMember(String qualifiedType, String member) {
    return check.mayUse(qualifiedType, member);
  }

  public boolean allowsConstructor(String qualifiedType) {
    return check.mayUse(qualifiedType, "<init>");
  }
}
