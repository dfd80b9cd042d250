package dev.gradus.web.api;

import dev.gradus.account.Account;
import dev.gradus.course.Enrolments;
import dev.gradus.exercise.Task;
import dev.gradus.grading.Intake;
import dev.gradus.grading.Receipt;
import dev.gradus.submission.NewSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes what is handed in. What it looks up for that and what it stores is one transaction. */
@ApplicationScoped
class HandInDesk {

  private final Resources resources;
  private final Enrolments enrolments;
  private final Intake intake;

  HandInDesk(Resources resources, Enrolments enrolments, Intake intake) {
    this.resources = resources;
    this.enrolments = enrolments;
    this.intake = intake;
  }

  /** Where something is handed in: the slugs of the course and of the exercise. */
  record Place(String course, String exercise) {}

  @Transactional
  Receipt take(Account learner, Place place, Optional<String> key, HandIn.SubmissionBody body) {
    var course = resources.course(place.course());
    var exercise = resources.exercise(course, place.exercise());
    var version = resources.current(exercise);
    var task = version.exercise().task();
    var made =
        new NewSubmission(
            learner.id(), exercise.id(), version.id(), HandIn.answer(task, body), HandIn.key(key));
    enrolments.join(course, learner);
    return task instanceof Task.Choice choice
        ? intake.answer(made, choice)
        : intake.accept(made, version.exercise().maxScore());
  }
}
