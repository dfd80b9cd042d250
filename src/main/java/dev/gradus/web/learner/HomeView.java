package dev.gradus.web.learner;

import dev.gradus.submission.LineComments;
import dev.gradus.web.DueDates;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.ResultView;
import java.util.List;
import java.util.Optional;

/** What a learner finds on the home page. */
record HomeView(
    String name,
    Optional<NextStep> next,
    List<CourseCard> courses,
    List<CourseCard> over,
    List<DueSoon> due,
    List<Recent> recent,
    List<Received> comments) {

  /** The exercise to go on with, and whether it was tried before. */
  record NextStep(ExerciseView.Link exercise, String course, boolean begun) {}

  /** A course with how far the learner has come. */
  record CourseCard(
      ExerciseView.CourseLink course,
      String summary,
      int done,
      int all,
      String toGo,
      ResultView.Score points) {

    public boolean complete() {
      return all > 0 && done == all;
    }
  }

  /** An exercise that is not done and has a due time. */
  record DueSoon(ExerciseView.Link exercise, DueDates.Due due) {}

  /** A comment that somebody wrote on a line of a submission. */
  record Received(String exercise, String address, LineComments.Received comment, Moment at) {}

  /** A result, with the exercise that it belongs to. */
  record Recent(String exercise, Attempt attempt) {}
}
