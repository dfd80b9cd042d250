package dev.gradus.web.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the desk: the Try box, drafts, comparing. */
@MessageBundle("desk")
interface DeskMessages {

  @Message("Try it with your own input")
  String tryTitle();

  @Message("Try")
  String tryIt();

  @Message("Calls your solution once. Nothing is tested or recorded.")
  String tryHelp();

  @Message("Tensors as they are printed, for example [[1., -2.], [0.5, inf]].")
  String tensorHelp();

  @Message("Fill in:")
  String fillIn();

  @Message("the smallest input that failed, {name}")
  String fillFailed(String name);

  @Message("{name}")
  String fillSample(String name);

  @Message("Calling your solution")
  String trying();

  @Message("output")
  String output();

  @Message("It came back")
  String gave();

  @Message("It printed")
  String printed();

  @Message("Saved")
  String draftSaved();

  @Message("Saving …")
  String draftSaving();

  @Message("Kept in this browser; the server can’t be reached")
  String draftLocal();

  @Message("Too long to be kept on the server; it is kept in this browser")
  String draftTooLong();

  @Message("Brought up to date: you went on in another window. Undo shows what was here.")
  String draftFresh();

  @Message("This exercise was edited in another window or on another device")
  String conflictTitle();

  @Message("Two texts differ. Choose the one to go on with; undo brings the other one back.")
  String conflictText();

  @Message("Go on with mine")
  String conflictMine();

  @Message("Take the other")
  String conflictOther();

  @Message("Show both")
  String conflictShow();

  @Message("The other text is here. Undo brings yours back.")
  String conflictTaken();

  @Message("Yours goes on. Undo shows the other one.")
  String conflictKept();

  @Message("Changes")
  String changes();

  @Message("What changed since your last attempt")
  String changesTitle();

  @Message("What differs")
  String whatChanged();

  @Message("Not saved: two texts")
  String draftConflict();

  @Message("Compare attempts")
  String compareTitle();

  @Message("Compare")
  String compare();

  @Message("Before")
  String from();

  @Message("After")
  String to();

  @Message("Show")
  String view();

  @Message("side by side")
  String viewSplit();

  @Message("below each other")
  String viewUnified();

  @Message("In the editor")
  String inEditor();

  @Message("In the other window")
  String elsewhere();

  @Message("There is no difference.")
  String noDifference();

  @Message("Lines: {added} added, {removed} removed")
  String difference(int added, int removed);

  @Message("{#if count == 1}One equal line{#else}{count} equal lines{/if}")
  String equalLines(int count);

  @Message("removed:")
  String removedLine();

  @Message("added:")
  String addedLine();

  @Message("Restore")
  String restore();

  @Message("All {count} attempts")
  String allAttempts(int count);

  @Message("Attempts at {exercise}")
  String attemptsAt(String exercise);

  @Message(
      "Every attempt is kept. Choose two to see what changed, or put one back into the editor.")
  String attemptsLead();

  @Message("Compare from attempt {number}")
  String compareFrom(int number);

  @Message("Compare to attempt {number}")
  String compareTo(int number);

  @Message("Call with your own input")
  String shortcutTry();

  @Message("Save the draft now")
  String shortcutSave();

  @Message("Completion")
  String shortcutComplete();

  @Message("Next problem")
  String shortcutNext();

  @Message("Explain what is at the cursor")
  String shortcutExplain();

  @Message("Next problem, problem before")
  String shortcutProblems();

  @Message("List of all problems")
  String shortcutAllProblems();

  @Message("1 problem")
  String problem();

  @Message("{count} problems")
  String problems(String count);

  @Message("No problems")
  String noProblems();
}
