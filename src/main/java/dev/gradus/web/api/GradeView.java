package dev.gradus.web.api;

import dev.gradus.gradebook.Grade;

/** A grade as the contract has it; there are no due dates yet, so that nothing is late. */
record GradeView(
    String course,
    String exercise,
    double score,
    double maxScore,
    String submission,
    boolean late) {

  static GradeView of(Grade grade) {
    return new GradeView(
        grade.course(),
        grade.exercise(),
        grade.score(),
        grade.maxScore(),
        grade.submission().toString(),
        false);
  }
}
