package dev.gradus.authoring;

import dev.gradus.exercise.Problem;

/**
 * What a check found out about one requirement.
 *
 * @param passed false if the requirement is not met
 * @param file where; with the line, or 0 for the whole file
 * @param message what is wrong and what to do, or what was proven
 */
public record CheckFinding(
    Requirement requirement, boolean passed, String file, int line, String message) {

  static CheckFinding passed(Requirement requirement, String file, String message) {
    return new CheckFinding(requirement, true, file, 0, message);
  }

  static CheckFinding failed(Requirement requirement, Problem problem) {
    return new CheckFinding(requirement, false, problem.file(), problem.line(), problem.message());
  }
}
