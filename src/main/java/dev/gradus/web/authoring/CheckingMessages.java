package dev.gradus.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for saving, checking and publishing a draft. */
@MessageBundle("checking")
interface CheckingMessages {
  @Message("never")
  String checkedNever();

  @Message("under way")
  String checkedRunning();

  @Message("all proven")
  String checkedGreen();

  @Message("found problems")
  String checkedRed();

  @Message("could not be done")
  String checkedFailed();

  @Message("before the last change")
  String checkedOutdated();

  @Message("Check")
  String checkTitle();

  @Message("It has not been checked yet.")
  String checkNone();

  @Message("Waiting for the sandbox…")
  String checkWaiting();

  @Message("Under way: {#if found == 1}one finding{#else}{found} findings{/if} so far…")
  String checkRunning(int found);

  @Message("Everything is proven.")
  String checkGreen();

  @Message("{#if count == 1}One problem{#else}{count} problems{/if} found.")
  String checkRed(int count);

  @Message(
      "The check could not be done. Try again; if it keeps failing, ask whoever runs the server.")
  String checkFailed();

  @Message("The draft has changed since: this is about its earlier state.")
  String checkOutdated();

  @Message("{count} proven")
  String proven(int count);

  @Message("{done} of {all} mutants tried")
  String mutantsTried(int done, int all);

  @Message("The program beside its reference")
  String survivorProgram();

  @Message("Reference")
  String survivorReference();

  @Message("Wrong, and accepted")
  String survivorMutant();

  @Message("Add a test that kills it")
  String survivorTest();

  @Message("A secret test, worth one point, with the input above.")
  String survivorTestHelp();

  @Message("Keep it as a mistake with feedback")
  String survivorMistake();

  @Message("Keep as a mistake")
  String survivorKeep();

  @Message("The draft has a test with this input now. Check again to see it fail there.")
  String survivorAnswered();

  @Message("Mistakes that learners may make")
  String suggestionsTitle();

  @Message("{count} suggestions")
  String suggestionsCount(int count);

  @Message(
      "Each differs from the reference in one line, and your tests fail it. Where you know learners write that, say what they are to be told; what has words is kept as a mistake.")
  String suggestionsLead();

  @Message("Line {line}:")
  String suggestionLine(int line);

  @Message("fails {test}")
  String suggestionFailed(String test);

  @Message("It is one of the mistakes now.")
  String suggestionKept();

  @Message("Keep those with words")
  String suggestionsKeep();

  @Message("Name of the mistake")
  String mistakeName();

  @Message(
      "Small letters, digits and _, such as at_the_border. The test that it fails is added too.")
  String mistakeNameHelp();

  @Message(
      "Nothing was changed: name the mistake in small letters, digits and _, beginning with a letter.")
  String mistakeNameWrong();

  @Message(
      "Nothing was changed: say in 1 to 500 characters what learners are told who make this mistake.")
  String mistakeFeedbackMissing();

  @Message("What the reference gives")
  String expectedTitle();

  @Message("For each test with inputs that are written down, computed in the sandbox by the check.")
  String expectedLead();

  @Message("shown to learners")
  String testSample();

  @Message("secret")
  String testSecret();

  @Message("{points} points")
  String testPoints(String points);

  @Message("Publish")
  String publishTitle();

  @Message("Learners have exactly this.")
  String publishSame();

  @Message("Check first: only what a check has proven, exactly as it is now, can be published.")
  String publishUnchecked();

  @Message("The check found what stands against it. Mend it and check again.")
  String publishBlocked();

  @Message("The check proved exactly this. Publishing makes it the version that learners get.")
  String publishReady();

  @Message(
      "The check found something that you may let pass with a reason. The reason stays in the history.")
  String publishWaivable();

  @Message("Why may it be published nevertheless? ({requirement})")
  String waiverReason(String requirement);

  @Message("Say in 1 to 500 characters why it may be published nevertheless.")
  String reasonMissing();

  @Message("Publish")
  String publishButton();

  @Message("Publish with these reasons")
  String publishAnyway();

  @Message("{path} has changed meanwhile")
  String conflictTitle(String path);

  @Message(
      "{by} saved this file while you were writing. Nothing is lost: below is your text, and what differs. Join both by hand, then save.")
  String conflictLead(String by);

  @Message("Somebody")
  String conflictSomebody();

  @Message("Your text")
  String conflictMine();

  @Message("Saved by the other")
  String conflictStored();

  @Message("Save mine")
  String conflictSave();

  @Message("Go on with the other one")
  String conflictTheirs();

  @Message("Your text is kept beside the file.")
  String conflictTheirsHelp();

  @Message("Saved")
  String savedState();

  @Message("Saving…")
  String savingState();

  @Message("Kept in this browser; the server can’t be reached")
  String localState();

  @Message("Too long to be saved")
  String tooLongState();

  @Message("Not saved: the file has changed meanwhile")
  String conflictState();

  @Message("What this browser kept was put back.")
  String restored();

  @Message("Not saved here: another author has taken the exercise over")
  String heldState();

  @Message("Somebody saved this file; the editor shows it now. Undo brings yours back.")
  String fresh();

  @Message("Somebody saved this file while you were writing")
  String conflictBoth();

  @Message("Two texts differ. Choose the one to go on with; undo brings the other one back.")
  String conflictBothText();

  @Message("Go on with mine")
  String conflictGoOnMine();

  @Message("Take the other")
  String conflictTakeOther();

  @Message("The other text is here. Undo brings yours back.")
  String conflictTaken();

  @Message("Yours goes on. Undo shows the other one.")
  String conflictKept();

  @Message("The folder")
  String requirementFolder();

  @Message("Tests")
  String requirementTests();

  @Message("References")
  String requirementReference();

  @Message("Starter")
  String requirementStarter();

  @Message("Mistakes")
  String requirementMistake();

  @Message("Trivial answers")
  String requirementTrivial();

  @Message("Tolerance")
  String requirementTolerance();

  @Message("Every test is needed")
  String requirementIdle();

  @Message("Statement")
  String requirementStatement();

  @Message("Time")
  String requirementTime();

  @Message("Mutants of the reference")
  String requirementMutants();
}
