package dev.gradus.authoring;

import dev.gradus.exercise.Problem;
import java.util.Optional;

/**
 * What a check found out about one requirement.
 *
 * @param passed false if the requirement is not met
 * @param file where; with the line, or 0 for the whole file
 * @param message what is wrong and what to do, or what was proven
 * @param survivor of a program that is wrongly accepted, its id among the survivors of the check
 */
public record CheckFinding(
    Requirement requirement,
    boolean passed,
    String file,
    int line,
    String message,
    Optional<String> survivor) {

  static CheckFinding passed(Requirement requirement, String file, String message) {
    return new CheckFinding(requirement, true, file, 0, message, Optional.empty());
  }

  static CheckFinding failed(Requirement requirement, Problem problem) {
    return new CheckFinding(
        requirement, false, problem.file(), problem.line(), problem.message(), Optional.empty());
  }

  static CheckFinding survived(Survivor survivor, long id) {
    return new CheckFinding(
        Requirement.MUTANTS,
        false,
        survivor.file(),
        survivor.mutant().line(),
        survivor.sentence(),
        Optional.of(String.valueOf(id)));
  }
}
