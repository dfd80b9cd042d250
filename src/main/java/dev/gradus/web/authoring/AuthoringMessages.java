package dev.gradus.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which exercises are written. */
@MessageBundle("authoring")
interface AuthoringMessages {
  @Message("Exercises of {course}")
  String title(String course);

  @Message("You are here")
  String breadcrumb();

  @Message("Write exercises")
  String authoring();

  @Message(
      "What you write here is a draft until you publish it: learners see nothing of it. Publishing makes a new version; what was handed in before keeps its score until you regrade it.")
  String lead();

  @Message("New exercise")
  String create();

  @Message("Exercise")
  String exercise();

  @Message("Kept")
  String owner();

  @Message("in the web")
  String ownerWeb();

  @Message("as files")
  String ownerFiles();

  @Message("in an earlier term")
  String ownerCourse();

  @Message("Version")
  String version();

  @Message("Draft")
  String draftState();

  @Message("Last check")
  String lastCheck();

  @Message("Actions")
  String actions();

  @Message("not published")
  String unpublished();

  @Message("as published")
  String sameAsPublished();

  @Message("changed since")
  String changedSince();

  @Message("by {name}")
  String changedBy(String name);

  @Message("Edit")
  String edit();

  @Message("Edit {title}")
  String editOne(String title);

  @Message("Read")
  String read();

  @Message("Read {title}")
  String readOne(String title);

  @Message("Copy")
  String copy();

  @Message("Copy {title}")
  String copyOne(String title);

  @Message("Versions")
  String versions();

  @Message(
      "There is no exercise in this course yet. Begin with a template: it is a small whole exercise, which you then change into yours.")
  String nothingYet();

  @Message("A new exercise")
  String newTitle();

  @Message(
      "It starts as a whole exercise that passes its check, or with no more than the signature that you have in mind. Change it piece by piece, and check as often as you like.")
  String newLead();

  @Message("Title")
  String fieldTitle();

  @Message("Name in addresses")
  String fieldSlug();

  @Message(
      "Lower-case letters, digits and hyphens; it stays for good. Left empty, it is made of the title.")
  String fieldSlugHelp();

  @Message("Start from")
  String startFrom();

  @Message("A function")
  String kindFunction();

  @Message("The learner writes a method, which is called with many inputs.")
  String kindFunctionHelp();

  @Message("Signature of the method")
  String fieldSignature();

  @Message(
      "Such as Tensor leakyRelu(Tensor x, double slope): all files then start with it. Left empty, you start from a small whole example.")
  String fieldSignatureHelp();

  @Message("The signature can’t be used: {why}. Nothing was made yet.")
  String signatureRefused(String why);

  @Message("A program")
  String kindProgram();

  @Message("The learner’s program reads given tensors and prints others.")
  String kindProgramHelp();

  @Message("A training")
  String kindTraining();

  @Message("The learner’s code learns from points, and is judged by others it has not seen.")
  String kindTrainingHelp();

  @Message("A question")
  String kindChoice();

  @Message("The learner chooses among options, each with an explanation.")
  String kindChoiceHelp();

  @Message("A copy of")
  String kindCopy();

  @Message("Any exercise of the courses that you teach.")
  String kindCopyHelp();

  @Message("Exercise to copy")
  String exerciseToCopy();

  @Message("Create")
  String createButton();

  @Message("Or bring a folder")
  String orZip();

  @Message("A zip of an exercise folder, as it can be downloaded here or kept beside code.")
  String orZipHelp();

  @Message("Zip")
  String zipFile();

  @Message("Upload")
  String uploadButton();

  @Message("Give it a title: learners find it in the list by that.")
  String titleMissing();

  @Message(
      "The name in addresses needs lower-case letters, digits and single hyphens, up to 64 characters. Enter one that fits.")
  String slugRule();

  @Message("There is a draft of the name {slug} already. Choose another name.")
  String slugTaken(String slug);

  @Message("Nothing was stored: {why}.")
  String zipRefused(String why);

  @Message("Nothing was changed: {why}.")
  String notStored(String why);

  @Message(
      "The text is saved, but not the feedback: {why}. Mend exercise.yaml first; your words still stand below.")
  String feedbackNotStored(String why);

  @Message("There is a file {path} already. Choose another name.")
  String fileThere(String path);

  @Message("No file was chosen.")
  String noFileChosen();

  @Message("Saved.")
  String saved();

  @Message(
      "Published: learners get it now. What was handed in before keeps its score until you regrade it on the page of versions.")
  String publishedNow();

  @Message(
      "Published. This course is pinned to an earlier version, or is over, so that its learners still have that one: move it on on the page of versions.")
  String publishedElsewhere();

  @Message(
      "This exercise is kept elsewhere, as a folder on the server or in the course from which this one was copied, and changed there. Here you can read it, or copy it and go on with the copy.")
  String readOnly();

  @Message("Files")
  String files();

  @Message("Text and definition")
  String partTexts();

  @Message("Starter")
  String partStarter();

  @Message("References")
  String partReferences();

  @Message("Mistakes")
  String partMistakes();

  @Message("Figures")
  String partFigures();

  @Message("Other files")
  String partOthers();

  @Message("{#if count == 1}1 problem{#else}{count} problems{/if}")
  String problemsIn(int count);

  @Message("Add a file")
  String addFile();

  @Message("What it is")
  String addKind();

  @Message("A reference: a solution that is right")
  String addReference();

  @Message("A mistake: {cause}")
  String addMistake(String cause);

  @Message("Its name, such as sign_lost")
  String addName();

  @Message("Add")
  String addButton();

  @Message("A figure (SVG, PNG, JPEG, WebP)")
  String addPicture();

  @Message("Rename or delete")
  String rename();

  @Message("Path")
  String renameTo();

  @Message("Rename")
  String renameButton();

  @Message("Delete this file")
  String deleteButton();

  @Message("The whole folder")
  String folder();

  @Message("Download as zip")
  String downloadZip();

  @Message("Replace all files by those of a zip")
  String replaceByZip();

  @Message("Text of {path}")
  String textOf(String path);

  @Message("What a learner reads who makes this mistake")
  String feedback();

  @Message("Save")
  String save();

  @Message("Check")
  String check();

  @Message(
      "Check runs everything in the sandbox: references, starter, mistakes, trivial answers, tolerance.")
  String saveHelp();

  @Message("Tab indents; press Escape, then Tab, to leave the editor. Control S saves.")
  String editorHelp();

  @Message("As learners see it")
  String preview();

  @Message("Markdown with formulas between dollar signs")
  String previewHelp();

  @Message("The figure {path}")
  String picture(String path);

  @Message("This file is no text. It leaves with the zip as it is.")
  String bytes();

  @Message(
      "You typed another text for this file, which could not be saved because the file had changed. It is kept here; saving this file once more lets it go.")
  String aside();

  @Message("Not an exercise yet")
  String problems();

  @Message("As a learner")
  String toExercise();

  @Message("{name} is editing")
  String editing(String name);

  @Message("{name} is editing this exercise since")
  String heldBy(String name);

  @Message(
      "One author at a time: until then you can read it here. It opens for you as soon as it is free.")
  String heldHelp();

  @Message("Take over")
  String takeOver();

  @Message(
      "Nothing was changed: another author has taken the exercise over meanwhile. What you had typed is kept below.")
  String takenOver();

  @Message("Kept as mistakes. Check again to see that each earns its words.")
  String keptNow();

  @Message("Done. Check again to see that it fails now.")
  String answeredNow();
}
