package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of grades, due dates and changes. */
@MessageBundle("teaching")
interface TeachingMessages {

  @Message("Export")
  String export();

  @Message("Spreadsheet (CSV)")
  String exportCsv();

  @Message("Moodle (CSV)")
  String exportMoodle();

  @Message("Canvas (CSV)")
  String exportCanvas();

  @Message("JSON")
  String exportJson();

  @Message("Changes")
  String changes();

  @Message("Due dates")
  String dueDates();

  @Message("late")
  String late();

  @Message("by hand")
  String byHand();

  @Message("Arrow keys move between grades, Enter opens one.")
  String keys();

  @Message("Page {page} of {pages}")
  String page(int page, int pages);

  @Message("Earlier")
  String previous();

  @Message("Further")
  String next();

  @Message("Nobody’s name or username contains “{find}”.")
  String nobodyFound(String find);

  @Message("Grade of {name}")
  String gradeOf(String name);

  @Message("Grade")
  String grade();

  @Message("Set by hand: {reason}")
  String setByHand(String reason);

  @Message("Attempts")
  String attempts();

  @Message("Nothing was handed in yet.")
  String noAttempts();

  @Message("Worth")
  String worth();

  @Message("counts")
  String counts();

  @Message("{days} days late")
  String daysLate(int days);

  @Message("1 day late")
  String dayLate();

  @Message("Set the grade by hand")
  String overrideTitle();

  @Message(
      "It stands instead of what was earned, whatever is handed in or regraded later, until it is taken back. The learner sees the reason.")
  String overrideLead();

  @Message("Score, of {max}")
  String score(String max);

  @Message("Reason, which the learner reads")
  String reason();

  @Message("Set the grade")
  String set();

  @Message("Take it back")
  String takeBack();

  @Message("More time for this learner")
  String extensionTitle();

  @Message(
      "Times are those of {zone}. Left empty, closing stays as it is for everybody, but never before this due time.")
  String extensionLead(String zone);

  @Message("Due")
  String due();

  @Message("Closes")
  String closes();

  @Message("Opens")
  String opens();

  @Message("Why (kept in the course’s changes)")
  String why();

  @Message("Give more time")
  String extend();

  @Message("End the extension")
  String endExtension();

  @Message("When")
  String when();

  @Message("Who")
  String who();

  @Message("What")
  String what();

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("Reason")
  String because();

  @Message("Nothing was changed by hand yet.")
  String noChanges();

  @Message("Nothing in here contains “{find}”.")
  String noChangesFound(String find);

  @Message("Find in the changes")
  String findChanges();

  @Message("Older changes")
  String olderChanges();

  @Message("Times are by the clock of {zone}. Whatever is left empty is open: no limit.")
  String dueLead(String zone);

  @Message("Time zone")
  String zone();

  @Message("Each day late costs, in %")
  String perDay();

  @Message("but at most, in %")
  String atMost();

  @Message("Minutes of grace")
  String grace();

  @Message(
      "A day counts as soon as it has begun. With another time zone, all times keep what the clock on the wall shows.")
  String rulesLead();

  @Message("Save the rules")
  String saveRules();

  @Message("Points")
  String points();

  @Message("Attempts")
  String attemptLimit();

  @Message("Save the dates")
  String saveDates();

  @Message("More time for single learners")
  String extensions();

  @Message(
      "Nobody has more time. It is given on the page of a grade, which the gradebook’s cells open.")
  String noExtensions();

  @Message("What being late costs")
  String rules();

  @Message("Exercise")
  String exerciseHead();

  @Message("Solutions at once")
  String solutionsAtOnce();

  @Message(
      "Learners read an exercise’s reference solutions after full marks, and once it has closed. With “Solutions at once”, all of them read these as soon as it has opened.")
  String solutionsHelp();

  @Message(
      "Learners see the reference solutions before the closing time, and can hand them in as their own: {exercises}.")
  String solutionsEarly(String exercises);

  @Message("An attempt that ended in a compile error or in our own error uses none.")
  String attemptsHelp();
}
