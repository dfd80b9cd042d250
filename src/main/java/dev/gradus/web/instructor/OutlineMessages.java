package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which the units of a course are arranged. */
@MessageBundle("outline")
interface OutlineMessages {

  @Message("Units")
  String units();

  @Message("Units of {course}")
  String of(String course);

  @Message("What learners find on the page of the course, in this order.")
  String lead();

  @Message(
      "This course is kept in files: change its course.yaml, and the page follows. What instructors add in the web stands behind what the file lists.")
  String ofFiles();

  @Message("Title")
  String title();

  @Message("Summary")
  String summary();

  @Message("Save")
  String save();

  @Message("Title of unit {number}")
  String unitTitle(int number);

  @Message("Rename")
  String rename();

  @Message("Up")
  String up();

  @Message("Down")
  String down();

  @Message("Up: {what}")
  String upOne(String what);

  @Message("Down: {what}")
  String downOne(String what);

  @Message("Remove")
  String remove();

  @Message("Remove the unit {unit}")
  String removeOne(String unit);

  @Message("Rename the unit {unit}")
  String renameOne(String unit);

  @Message("Nothing stands here yet; learners do not see this unit.")
  String empty();

  @Message("Lesson")
  String lesson();

  @Message("Exercise")
  String exercise();

  @Message("not published yet")
  String unpublished();

  @Message("Take off the list")
  String unlist();

  @Message("Take {what} off the list")
  String unlistOne(String what);

  @Message("Not listed")
  String unlisted();

  @Message("Learners do not find these. What they handed in, and their grades, stay.")
  String unlistedLead();

  @Message("List again")
  String list();

  @Message("List {what} again")
  String listOne(String what);

  @Message("A new unit")
  String newUnit();

  @Message("Add the unit")
  String addUnit();

  @Message(
      "There is no unit yet. Add the first one below; then write exercises, which stand at its end.")
  String none();

  @Message("Write exercises")
  String write();

  @Message("A title has 1 to 200 characters, a summary up to 1,000. Nothing was changed.")
  String titleRule();

  @Message("Something stands in this unit. Move it into another one first.")
  String notEmpty();

  @Message("This course is kept in files, so nothing was changed. Change its course.yaml.")
  String refusedOfFiles();
}
