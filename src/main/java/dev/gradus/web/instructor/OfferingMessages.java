package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of terms: when a course is held, how it is held again, and with which versions. */
@MessageBundle("offering")
interface OfferingMessages {

  @Message("Terms")
  String terms();

  @Message("Terms of {title}")
  String of(String title);

  @Message(
      "Each time the course is held is a course of its own, with its own people, dates and grades.")
  String lead();

  @Message("Term")
  String term();

  @Message("First day")
  String firstDay();

  @Message("Course")
  String course();

  @Message("Address")
  String address();

  @Message("over")
  String over();

  @Message("this one")
  String thisOne();

  @Message("not said")
  String notSaid();

  @Message("New term from this course")
  String make();

  @Message("This term")
  String about();

  @Message(
      "Shown beside the title; the first day is what dates are counted from when the course is held again. No date moves by changing it.")
  String aboutLead();

  @Message("Name of the term, such as Spring 2027")
  String termName();

  @Message("Save")
  String save();

  @Message(
      "The new term is made, with {#if count == 1}1 exercise{#else}{count} exercises{/if} and no learner. Look at the")
  String made(int count);

  @Message("and at the")
  String andAt();

  @Message("due dates")
  String dueDates();

  @Message("people, where it is opened")
  String people();

  // Versions.

  @Message("Exercise versions")
  String versions();

  @Message(
      "Submissions are graded against the version that the course has when they come. A pinned exercise keeps its version when a newer one is published, until you move it on, as does each exercise of a course that is over; the others have the newest at once.")
  String versionsLead();

  @Message("Exercise")
  String exercise();

  @Message("Version here")
  String versionHere();

  @Message("Newest")
  String newest();

  @Message("When a newer one is published")
  String then();

  @Message("stays (pinned)")
  String pinned();

  @Message("moves on by itself")
  String follows();

  @Message("Actions")
  String actions();

  @Message("Move on to version {number}")
  String moveOn(int number);

  @Message("Move {title} on to version {number}")
  String moveOneOn(String title, int number);

  @Message("What has changed")
  String whatChanged();

  @Message("What has changed in {title} since version {number}")
  String whatChangedIn(String title, int number);

  @Message("Pin")
  String pin();

  @Message("Pin {title} to version {number}")
  String pinOne(String title, int number);

  @Message("Unpin")
  String unpin();

  @Message("Unpin {title}, which has the newest version then, now and later")
  String unpinOne(String title);

  @Message("Unpin: have the newest, now and later")
  String unpinHere();

  @Message("Move all on to the newest")
  String moveAllOn();

  @Message("Pin all as they are")
  String pinAll();

  @Message("Unpin all: have the newest, now and later")
  String unpinAll();

  @Message("The text of these lessons has changed since this course was copied: {titles}.")
  String lessonsBehind(String titles);

  @Message("No exercise is published in this course.")
  String nothingPublished();

  @Message("This course has version {number}")
  String hasVersion(int number);

  @Message("and keeps it until it is moved on.")
  String keepsIt();

  @Message("and the newest as soon as there is one.")
  String takesNewest();

  @Message(
      "{#if count == 1}1 submission counts{#else}{count} submissions count{/if} against a newer version than this course has, with the score from there.")
  String countsNewer(int count);

  @Message("Use version {number}")
  String use(int number);

  @Message(
      "This exercise is kept in the course {course}, from which this one was copied, and changed there.")
  String keptIn(String course);

  @Message("Look there")
  String goThere();

  // The form.

  @Message("New term of {title}")
  String newOf(String title);

  @Message(
      "Units, lessons, exercises, points, attempt limits, late policy and the order are copied, and dates are moved. No learner, submission, grade, comment, extension or join code comes along.")
  String newLead();

  @Message("What it is called")
  String named();

  @Message("Title")
  String title();

  @Message("Name in addresses")
  String slug();

  @Message("Lower-case letters, digits and hyphens; it stays for ever.")
  String slugHelp();

  @Message("Dates")
  String dates();

  @Message("By its first day")
  String byStart();

  @Message(
      "All dates move by the days between the two; 23:59 stays 23:59, also when clocks change.")
  String byStartHelp();

  @Message("First day of this course")
  String oldStart();

  @Message("First day of the new term")
  String newStart();

  @Message("By a number of days or weeks")
  String byShift();

  @Message("Move by")
  String amount();

  @Message("Unit")
  String unit();

  @Message("weeks")
  String weeks();

  @Message("days")
  String days();

  @Message("Show the dates")
  String preview();

  @Message("Versions of exercises")
  String chooseVersions();

  @Message("The newest published ones")
  String newestOnes();

  @Message("Also those that are published later, by themselves; lessons likewise.")
  String newestHelp();

  @Message("Exactly those of this course")
  String pinnedOnes();

  @Message("They stay until somebody moves them on; so do the texts of lessons.")
  String pinnedHelp();

  @Message("No exercise differs: this course has the newest version of each.")
  String noneDiffers();

  @Message("There is a newer version of these")
  String someDiffer();

  @Message("This course")
  String inThis();

  @Message("version {number}, {points} points")
  String versionOf(int number, String points);

  @Message("People")
  String whoComes();

  @Message("Who gets in")
  String admission();

  @Message("nobody yet, but those put on its list")
  String admitsList();

  @Message("with a new join code")
  String admitsCode();

  @Message("everybody who signs in")
  String admitsAll();

  @Message("Teachers who come along, besides you")
  String teachers();

  @Message("Nobody else teaches this course.")
  String noTeachers();

  @Message("Sections of the same names, without learners, with those assistants who come along")
  String sections();

  @Message("Make the new term")
  String create();

  @Message("Dates before and after")
  String before();

  @Message("Times are those of {zone}.")
  String zone(String zone);

  @Message("Being late costs nothing.")
  String noPenalty();

  @Message("Being late costs {perDay} % a day, at most {atMost} %, after {grace} minutes of grace.")
  String penalty(String perDay, String atMost, long grace);

  @Message(
      "{#if units == 1}1 unit{#else}{units} units{/if}, {#if lessons == 1}1 lesson{#else}{lessons} lessons{/if}, {#if exercises == 1}1 exercise{#else}{exercises} exercises{/if}, in the same order.")
  String contents(int units, int lessons, int exercises);

  @Message("All dates move by {days} days.")
  String moves(int days);

  @Message("No date moves.")
  String movesNothing();

  @Message("That is no whole number of weeks: what was due on a Monday is due on another day.")
  String weekdays();

  @Message(
      "{#if count == 1}1 exercise would be over already.{#else}{count} exercises would be over already.{/if}")
  String past(long count);

  @Message("They stay behind, since they were never published: {slugs}.")
  String left(String slugs);

  @Message("was")
  String was();

  @Message("now")
  String now();

  @Message("at once")
  String atOnce();

  @Message("any number")
  String anyNumber();

  @Message("Write a date, such as {example}.")
  String wrongDate(String example);

  @Message("Say on which day this course began; its dates are counted from there.")
  String oldStartMissing();

  @Message("Say on which day the new term begins, or move the dates by a number of weeks.")
  String startMissing();

  @Message("Write a whole number, such as 26; with a minus sign dates move back.")
  String wrongAmount();
}
