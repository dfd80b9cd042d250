package dev.gradus.web.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which courses are taken over. */
@MessageBundle("imports")
public interface ImportMessages {
  @Message("Import a course")
  String title();

  @Message("You are here")
  String breadcrumb();

  @Message("Courses")
  String courses();

  @Message(
      "Bring a chapter, a deck, or a zipped repository in DataCamp's Markdown. Decks become lessons, multiple choices become questions that work, code exercises become drafts with their code, and everything else is kept. You read the report first; learners see nothing before you say so.")
  String lead();

  @Message("Chapter, deck or zip")
  String file();

  @Message(
      ".md, .Rmd or .zip, at most 10 MB; a larger repository is imported on the command line. No picture is fetched from elsewhere.")
  String fileHelp();

  @Message("Upload and look through")
  String upload();

  @Message("Uploaded before")
  String earlier();

  @Message("Nothing was uploaded yet.")
  String noneYet();

  @Message("File")
  String fileColumn();

  @Message("Uploaded")
  String at();

  @Message("State")
  String state();

  @Message("became a course")
  String becameCourse();

  @Message("waits for you")
  String waits();

  @Message("Choose a file first.")
  String noFile();

  @Message("From {name}, uploaded")
  String from(String name);

  @Message("Download what was uploaded")
  String original();

  @Message("It is a course now:")
  String isCourse();

  @Message("Nobody but its list gets in: let learners in when it is ready.")
  String closed();

  @Message("Who gets in")
  String people();

  @Message("Write its exercises")
  String write();

  @Message("Lessons")
  String lessons();

  @Message("Questions that work")
  String questions();

  @Message("Drafts")
  String drafts();

  @Message("Kept files")
  String kept();

  @Message("Defects")
  String defects();

  @Message("Not understood")
  String notUnderstood();

  @Message("Report and pictures of the import")
  String report();

  @Message("Make it a course")
  String makeCourse();

  @Message(
      "You teach it then, and nobody else sees it until you let learners in. Its lessons and questions are whole; mend and publish the drafts.")
  String makeCourseHelp();

  @Message("Title")
  String courseTitle();

  @Message("Name in addresses")
  String slug();

  @Message("Lower-case letters, digits and hyphens. It stays as it is.")
  String slugHelp();

  @Message("Create the course")
  String create();

  @Message("Discard this upload")
  String discard();

  @Message("The title is missing, or longer than 200 characters.")
  String titleRule();

  @Message("A name is made of lower-case letters, digits and single hyphens, up to 64 characters.")
  String slugRule();

  @Message("What will come of it")
  String whatComes();

  @Message("What came of it")
  String whatCame();

  @Message("Part")
  String part();

  @Message("Becomes")
  String becomes();

  @Message("Type there")
  String type();

  @Message("Where it was")
  String where();

  @Message("lesson")
  String becameLesson();

  @Message("question")
  String becameQuestion();

  @Message("draft")
  String becameDraft();

  @Message("kept")
  String becameKept();

  @Message("Faults of the course itself. They came along as they are; mend them here or there.")
  String defectsHelp();

  @Message("No defect was found.")
  String noDefects();

  @Message("Nothing of this was dropped; it is shown as far as it can be, or kept.")
  String notUnderstoodHelp();

  @Message("Everything was understood.")
  String allUnderstood();

  @Message("line {line}")
  String line(int line);

  @Message("Pictures from elsewhere")
  String pictures();

  @Message(
      "The course shows {count} pictures of other sites or missing files. Pages show their places until you bring the files.")
  String picturesHelp(int count);

  @Message("Once it is a course, you can drop their files here.")
  String picturesLater();

  @Message("{missing} of {all} are missing.")
  String picturesMissing(int missing, int all);

  @Message("All are there.")
  String picturesDone();

  @Message("Many files at once")
  String bulk();

  @Message("Drop them here or choose them; each finds its places by its name. 10 MB at a time.")
  String bulkHelp();

  @Message("Place the files")
  String place();

  @Message("Place")
  String placeColumn();

  @Message("Picture")
  String addressColumn();

  @Message("File for {name}")
  String fileFor(String name);

  @Message("there")
  String filled();

  @Message("missing")
  String missing();

  @Message("{#if count == 1}Placed 1 picture.{#else}Placed {count} pictures.{/if}")
  String placed(int count);

  @Message("{file} is no picture: only PNG, JPEG, GIF, WebP and SVG are.")
  String noPicture(String file);

  @Message("No place is called {file}. Choose it in the row of its place.")
  String noPlace(String file);

  @Message(
      "{count} places are called {file} and mean different pictures. Choose it in the row of its place.")
  String manyPlaces(String file, int count);

  @Message(
      "{file} is of another kind than {place}: a drawing (SVG) and pixels don't replace each other.")
  String otherKind(String file, String place);

  @Message("Nothing was placed: {why}.")
  String tooLarge(String why);

  @Message("Left out, since it belongs to tools")
  String leftOut();
}
