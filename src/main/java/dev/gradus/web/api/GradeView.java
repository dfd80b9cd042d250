package dev.gradus.web.api;

import dev.gradus.gradebook.Formula;
import dev.gradus.gradebook.Grade;
import java.util.Optional;

/** A grade as the contract has it. */
public record GradeView(
    String course,
    String exercise,
    double score,
    double maxScore,
    Optional<String> submission,
    boolean late,
    Optional<String> formula,
    Optional<OverrideView> override) {

  /** What somebody set by hand, and why. */
  public record OverrideView(double score, String reason, Optional<Double> earned) {}

  public static GradeView of(Grade grade) {
    return new GradeView(
        grade.course(),
        grade.exercise(),
        grade.score(),
        grade.maxScore(),
        grade.submission().map(Object::toString),
        grade.isLate(),
        Formula.of(grade),
        grade
            .byHand()
            .map(
                set ->
                    new OverrideView(
                        set.score(), set.reason(), grade.earned().map(Grade.Earned::score))));
  }
}
