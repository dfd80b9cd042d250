package dev.gradus.web.authoring;

import dev.gradus.authoring.CheckFinding;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Problem;

/** Tells findings with the place that they are about, and a way to it. */
final class Findings {

  private static final int LONGEST = 120;

  private Findings() {}

  static EditView.Finding of(String address, ExerciseFolder folder, Problem problem) {
    return finding(address, folder, problem, false);
  }

  static EditView.Finding of(String address, ExerciseFolder folder, CheckFinding finding) {
    var place = new Problem(finding.file(), finding.line(), finding.message());
    return finding(address, folder, place, finding.passed());
  }

  private static EditView.Finding finding(
      String address, ExerciseFolder folder, Problem problem, boolean passed) {
    boolean there = folder.paths().contains(problem.file());
    boolean atLine = problem.line() > 0;
    var link = address + "?file=" + Addresses.query(problem.file());
    return new EditView.Finding(
        passed,
        problem.file() + (atLine ? ":" + problem.line() : ""),
        there ? link + (atLine ? "&line=" + problem.line() : "") : "",
        atLine && there ? line(folder, problem) : "",
        problem.message());
  }

  private static String line(ExerciseFolder folder, Problem problem) {
    return folder
        .text(problem.file())
        .flatMap(text -> text.lines().skip(problem.line() - 1L).findFirst())
        .map(String::strip)
        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
        .orElse("");
  }
}
