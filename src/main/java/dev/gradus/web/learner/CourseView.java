package dev.gradus.web.learner;

import dev.gradus.course.Sections;
import dev.gradus.web.DueDates;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.ResultView;
import java.util.List;
import java.util.Optional;

/** A course as its learner walks through it. */
record CourseView(
    ExerciseView.CourseLink course,
    String summary,
    String keptUntil,
    Optional<Moment> over,
    Optional<Sections.Placement> section,
    List<UnitView> units,
    ResultView.Score points,
    boolean teaching,
    boolean instructing) {

  /** The assistants of the section, as a list in words. */
  public String assistants() {
    return section.map(placed -> String.join(", ", placed.assistants())).orElse("");
  }

  record UnitView(String title, List<Row> rows) {}

  /** A line of a unit: a lesson or an exercise. */
  record Row(Optional<Step> exercise, Optional<Reading> lesson) {}

  /** A lesson in the order of the course. */
  record Reading(ExerciseView.Link lesson, int slides, int minutes, boolean read) {}

  /**
   * One exercise in the order of the course.
   *
   * @param number counts through the whole course
   */
  record Step(
      int number,
      ExerciseView.Link exercise,
      String summary,
      String effort,
      String points,
      Optional<ResultView.Score> best,
      Optional<DueDates.Due> due) {

    /** The sign for how far it has come: good, part or idle. */
    public String tone() {
      return best.map(score -> score.full() ? "good" : "part").orElse("idle");
    }

    public boolean done() {
      return best.filter(ResultView.Score::full).isPresent();
    }
  }
}
