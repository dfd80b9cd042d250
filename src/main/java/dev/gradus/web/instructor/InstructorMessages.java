package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an instructor's pages. */
@MessageBundle("instructor")
interface InstructorMessages {

  @Message("Changes of {exercise}")
  String changesOf(String exercise);

  @Message("From version")
  String changesFrom();

  @Message("To version")
  String changesTo();

  @Message("Version {number}")
  String versionNumber(int number);

  @Message("added")
  String fileAdded();

  @Message("taken out")
  String fileRemoved();

  @Message("changed")
  String fileChanged();

  @Message("It is no text: only the whole file can be looked at, in the folder of its version.")
  String noText();

  @Message("These versions do not differ.")
  String nothingDiffers();

  @Message("What changed since version {number}")
  String changedSince(int number);

  @Message("by {name}")
  String publishedBy(String name);

  @Message("Waived: {reasons}")
  String waived(String reasons);

  @Message("This exercise is written in the web: its instructors change it by drafts.")
  String ownedByTheWeb();

  @Message(
      "This exercise is kept as a folder on the server and changed there; a copy under another name can be changed as a draft.")
  String ownedByFiles();

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

  @Message("Versions")
  String versions();

  @Message("Versions of {exercise}")
  String versionsOf(String exercise);

  @Message("Version")
  String version();

  @Message("current")
  String current();

  @Message("Published")
  String published();

  @Message("Made for it")
  String madeFor();

  @Message("Count against it")
  String countAgainst();

  @Message("Content")
  String contentHash();

  @Message("Regrades")
  String regrades();

  @Message("Regrade")
  String regrade();

  @Message("Regrade {id}")
  String regradeNumber(String id);

  @Message("Regrade of {exercise}")
  String regradeOf(String exercise);

  @Message(
      "{older} submissions count against an older version. They can be graded anew in the background; no score changes before you have seen the result and applied it.")
  String regradeLead(int older);

  @Message("Grade them anew")
  String regradeStart();

  @Message("Every submission counts against the current version: there is nothing to regrade.")
  String regradeNothing();

  @Message("Against version {version}: {state}")
  String regradeState(int version, String state);

  @Message("{done} of {total} submissions graded")
  String regradeDone(int done, int total);

  @Message("State")
  String state();

  @Message("Submissions")
  String submissions();

  @Message("Begun")
  String begun();

  @Message("Progress")
  String progress();

  @Message("Up")
  String up();

  @Message("Down")
  String down();

  @Message("Same")
  String same();

  @Message("Judge errors")
  String judgeErrors();

  @Message("Cancel")
  String cancel();

  @Message("Resume")
  String resume();

  @Message("What to apply")
  String whatToApply();

  @Message("Only raises: no score is lowered")
  String applyRaise();

  @Message("All results, lower ones too")
  String applyAll();

  @Message("Why? Learners read this beside their changed score.")
  String reason();

  @Message("Say in 1 to 500 characters why: learners read it.")
  String reasonMissing();

  @Message("Apply")
  String apply();

  @Message("Apply none of it")
  String applyNone();

  @Message("Applied to {changed} submissions ({policy}) by {by},")
  String appliedBy(int changed, String policy, String by);

  @Message("Taken back for {changed} submissions by {by},")
  String revertedBy(int changed, String by);

  @Message("Take it back")
  String revert();

  @Message("Change")
  String change();

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("Tests that ended differently")
  String changedTests();

  @Message("applied")
  String appliedMark();

  @Message("Only the first {most} are shown, those that lose points first.")
  String regradeCut(int most);
}
