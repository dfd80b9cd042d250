package dev.gradus.web.lesson;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of lesson pages. */
@MessageBundle("lesson")
interface LessonMessages {

  @Message("You are here")
  String breadcrumb();

  @Message("Courses")
  String courses();

  @Message("{slides} slides, about {minutes} min")
  String length(int slides, int minutes);

  @Message("Read")
  String read();

  @Message("Not read yet")
  String unread();

  @Message("Mark as read")
  String markRead();

  @Message("Mark as not read")
  String markUnread();

  @Message("Slides")
  String contents();

  @Message("Slide {number}")
  String slide(int number);

  @Message("Slide {number}: {title}")
  String slideTitled(int number, String title);

  @Message("The lesson as slides")
  String deck();

  @Message("What is said to this slide")
  String speech();

  @Message("Sources")
  String citations();

  @Message("Previous")
  String previous();

  @Message("Next")
  String next();

  @Message("Overview")
  String overview();

  @Message("Speaker's text")
  String speakersText();

  @Message("Reading view")
  String readingView();

  @Message("Keys")
  String keys();

  @Message("Moving through the slides")
  String keysTitle();

  @Message("Next step or slide")
  String keyNext();

  @Message("Previous step or slide")
  String keyPrevious();

  @Message("First, last slide")
  String keyEnds();

  @Message("Overview of all slides")
  String keyOverview();

  @Message("Show or hide the speaker's text")
  String keySpeech();

  @Message("Slides or one article to read")
  String keyReading();

  @Message("Leave overview or reading view")
  String keyLeave();

  @Message("This list")
  String keyList();

  @Message("Close")
  String close();

  @Message("Slide")
  String position();

  @Message("of")
  String of();

  @Message("Before this")
  String before();

  @Message("Go on with")
  String goOn();

  @Message("This lesson has no slides yet. Its author has left the deck empty.")
  String empty();

  @Message("Run")
  String run();

  @Message("the code above")
  String codeAbove();

  @Message("Running")
  String running();

  @Message("Printed")
  String printed();

  @Message("It ran, and printed nothing.")
  String silent();

  @Message("The graders are busy; nothing was run. Try again in a moment.")
  String busy();

  @Message("The connection was lost; nothing was run. Try again in a moment.")
  String lost();

  @Message("This slide has no text.")
  String emptySlide();
}
