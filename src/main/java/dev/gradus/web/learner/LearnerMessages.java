package dev.gradus.web.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a learner's pages. */
@MessageBundle("learner")
interface LearnerMessages {

  @Message("People")
  String people();

  @Message("What was handed in here was erased. Verdict and points are kept.")
  String sourceErased();

  @Message(
      "What you write here is kept until {date}: sources, drafts, comments. Then the texts are erased, and your points stay.")
  String keptUntil(String date);

  @Message("Your section: {name}.")
  String section(String name);

  @Message("{#if count == 1}Its assistant{#else}Its assistants{/if}: {names}.")
  String assistants(int count, String names);

  @Message("This course is over since")
  String over();

  @Message("You can read all of it and run your code, but nothing more is handed in.")
  String overHelp();

  @Message("{#if count == 1}1 course that is over{#else}{count} courses that are over{/if}")
  String overCourses(int count);

  @Message("You are here")
  String breadcrumb();

  @Message("Courses")
  String courses();

  @Message("Statement")
  String statement();

  @Message("Write")
  String write();

  @Message("Samples")
  String samples();

  @Message("What you may use")
  String rules();

  @Message("All of java.lang, java.util and Tensor, except what the exercise asks you to build.")
  String rulesBase();

  @Message("Also allowed:")
  String allowed();

  @Message("Not allowed:")
  String forbidden();

  @Message("Required:")
  String required();

  @Message("Hint {number} of {all}")
  String hint(int number, int all);

  @Message("Hints")
  String hints();

  @Message("Your solution")
  String solution();

  @Message("Your solution in Java, {file}")
  String solutionIn(String file);

  @Message("Run")
  String run();

  @Message("Submit")
  String submit();

  @Message("Run tries the samples. Submit runs all tests and is recorded.")
  String runOrSubmit();

  @Message("In the editor Tab indents. Press Escape, then Tab to leave it.")
  String editorHelp();

  @Message("Starter")
  String reset();

  @Message("Back to the starter; undo brings your text back")
  String resetTitle();

  @Message("Shortcuts")
  String shortcuts();

  @Message("Keyboard shortcuts")
  String shortcutsTitle();

  @Message("Run the samples")
  String shortcutRun();

  @Message("Submit")
  String shortcutSubmit();

  @Message("Undo, redo")
  String shortcutUndo();

  @Message("Find in the source")
  String shortcutFind();

  @Message("Leave the editor")
  String shortcutLeave();

  @Message("Show this list (outside the editor)")
  String shortcutList();

  @Message("Close")
  String close();

  @Message("The statement’s share of the width")
  String border();

  @Message("Attempts")
  String attempts();

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

  @Message("No attempt yet. Press Run to try the samples, Submit to hand in.")
  String noAttempts();

  @Message("Best score")
  String best();

  @Message("not tried yet")
  String notTried();

  @Message("Previous")
  String previous();

  @Message("Next")
  String next();

  @Message("Running the samples")
  String running();

  @Message("Handing in")
  String submitting();

  @Message("The server can’t be reached. Your text is kept in this browser; try again.")
  String unreachable();

  @Message("You are signed out. Sign in again in another tab, then try again; your text is kept.")
  String signedOut();

  @Message("The server refused this. Reload the page; your text is kept.")
  String refused();

  @Message("Your unsubmitted draft is back. Undo shows what you last handed in.")
  String draftRestored();

  @Message("The starter is back. Undo brings your text back.")
  String resetDone();

  @Message("Your result appears here.")
  String noResult();

  @Message("Home")
  String home();

  @Message("Welcome, {name}")
  String hello(String name);

  @Message("Go on with")
  String goOn();

  @Message("Start with")
  String start();

  @Message("Open")
  String open();

  @Message("Complete")
  String complete();

  @Message("Progress in {course}")
  String progressOf(String course);

  @Message("{done} of {all} exercises done")
  String done(int done, int all);

  @Message("You are in no course yet. With a code from an instructor you can join one.")
  String noCourses();

  @Message("Latest results")
  String recent();

  @Message("What you hand in shows up here, with its verdict.")
  String noRecent();

  @Message("Done")
  String stateDone();

  @Message("Begun")
  String stateBegun();

  @Message("Not tried yet")
  String stateNew();

  @Message("Submissions")
  String submissionsOf();

  @Message("Source")
  String source();

  @Message("Back into the editor")
  String restore();

  @Message("The best score of each exercise counts; trying again never lowers it.")
  String gradesLead();

  @Message("Exercise")
  String exercise();

  @Message("State")
  String state();

  @Message("Earned by")
  String earnedBy();

  @Message("Submission")
  String toSubmission();

  @Message("Regraded on")
  String regradedOn();

  @Message("The regrade was taken back on")
  String regradeTakenBack();

  @Message("because:")
  String regradedBecause();

  @Message("Lesson: {slides} slides, about {minutes} min")
  String lessonLength(int slides, int minutes);

  @Message("Read")
  String lessonRead();

  @Message("Not read yet")
  String lessonUnread();

  @Message("Your data")
  String ownDataHead();

  @Message("Download my data")
  String ownData();

  @Message(
      "A zip with everything that is kept of you: account, sources with their results, drafts,"
          + " grades, lessons read.")
  String ownDataTitle();

  @Message("about {time}")
  String about(String time);

  @Message("about {time} to go")
  String toGo(String time);
}
