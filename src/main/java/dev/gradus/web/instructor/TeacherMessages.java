package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that tells who teaches a course. */
@MessageBundle("teachers")
interface TeacherMessages {

  @Message("Teachers of {course}")
  String of(String course);

  @Message("You are here")
  String breadcrumb();

  @Message(
      "Instructors write, check, publish and regrade the exercises of this course; assistants read its submissions and its gradebook. Administrators may do both in every course.")
  String lead();

  @Message("Nobody teaches this course yet.")
  String nobody();

  @Message("Username")
  String username();

  @Message("Name")
  String name();

  @Message("Role in this course")
  String role();

  @Message("Actions")
  String actions();

  @Message("Remove")
  String dismiss();

  @Message("Remove {username} from the teachers")
  String dismissOne(String username);

  @Message("Name a teacher")
  String add();

  @Message("The role comes from the account: instructor or assistant.")
  String roleComesFromAccount();

  @Message("Add")
  String addButton();

  @Message("There is no account {username}.")
  String unknown(String username);
}
