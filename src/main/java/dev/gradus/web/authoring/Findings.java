package dev.gradus.web.authoring;

import dev.gradus.authoring.CheckFinding;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Problem;
import java.util.Optional;

/** Tells findings with the place that they are about, and a way to it. */
final class Findings {

  private static final int LONGEST = 120;

  private Findings() {}

  static EditView.Finding of(String address, ExerciseFolder folder, Problem problem) {
    return finding(address, folder, problem, new Result(false, Optional.empty()));
  }

  /** A finding with the program that it is about, if it is about one. */
  static EditView.Finding of(
      String address,
      ExerciseFolder folder,
      CheckFinding finding,
      Optional<SurvivorView> survivor) {
    var place = new Problem(finding.file(), finding.line(), finding.message());
    return finding(address, folder, place, new Result(finding.passed(), survivor));
  }

  private record Result(boolean passed, Optional<SurvivorView> survivor) {}

  private static EditView.Finding finding(
      String address, ExerciseFolder folder, Problem problem, Result result) {
    boolean there = folder.paths().contains(problem.file());
    boolean atLine = problem.line() > 0;
    var link = address + "?file=" + Addresses.query(problem.file());
    return new EditView.Finding(
        result.passed(),
        problem.file() + (atLine ? ":" + problem.line() : ""),
        there ? link + (atLine ? "&line=" + problem.line() : "") : "",
        atLine && there ? line(folder, problem) : "",
        problem.message(),
        result.survivor());
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
