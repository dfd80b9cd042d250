package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an instructor's pages. */
@MessageBundle("instructor")
interface InstructorMessages {

  @Message("Gradebook")
  String gradebook();

  @Message("You are here")
  String breadcrumb();

  @Message("Courses")
  String courses();

  @Message("Learner")
  String learner();

  @Message("Total")
  String total();

  @Message("Mean of those who tried")
  String mean();

  @Message("Find a learner")
  String find();

  @Message("of {all} learners")
  String ofLearners(int all);

  @Message("CSV")
  String csv();

  @Message("not tried")
  String notTried();

  @Message("full marks")
  String full();

  @Message("Nobody is enrolled yet. A learner joins a course with the first submission.")
  String nobody();

  @Message("Submissions to {exercise}")
  String submissionsTo(String exercise);

  @Message("Attempt")
  String attempt();

  @Message("Attempt {number}")
  String attemptNumber(int number);

  @Message("Verdict")
  String verdict();

  @Message("Score")
  String score();

  @Message("Handed in")
  String submittedAt();

  @Message("Username")
  String username();

  @Message("any")
  String any();

  @Message("Filter")
  String filter();

  @Message("No submission fits this filter.")
  String none();

  @Message("Only the latest {most} are shown; filter by learner to see older ones.")
  String cut(int most);

  @Message("There is no course yet.")
  String noCourses();
}
