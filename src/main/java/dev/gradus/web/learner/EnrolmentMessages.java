package dev.gradus.web.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page where a course is entered. */
@MessageBundle("enrolment")
interface EnrolmentMessages {

  @Message("Join a course")
  String join();

  @Message("Join {course}")
  String joinCourse(String course);

  @Message(
      "You are not enrolled in {course}. With a code from its instructor you can join it here.")
  String byCode(String course);

  @Message(
      "You are not enrolled in {course}, and it takes only those whom its instructor puts on the list. Ask the instructor.")
  String byList(String course);

  @Message(
      "You were taken off the list of {course}. What you handed in is kept; ask its instructor.")
  String takenOff(String course);

  @Message("Type the code that your instructor gave you. A link with a code in it leads here too.")
  String lead();

  @Message(
      "You were invited to this course. Its instructors will see your name, what you hand in, and your grades.")
  String invited();

  @Message("Code")
  String code();

  @Message("For example K7PM-3QXD")
  String example();

  @Message("Go on")
  String goOn();

  @Message("Join with a code")
  String joinWithCode();

  @Message("You have joined {course}.")
  String joined(String course);
}
