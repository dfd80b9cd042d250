package dev.gradus.exercise;

import java.util.Optional;
import java.util.Set;

/** What a submission may use and how its results are judged. */
public record Rules(
    ApiRules api, ExerciseLimits limits, Optional<Tolerance> tolerance, Set<Check> checks) {

  public Rules {
    checks = Set.copyOf(checks);
  }
}
