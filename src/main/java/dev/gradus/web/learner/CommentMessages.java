package dev.gradus.web.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of comments on lines. */
@MessageBundle("comments")
interface CommentMessages {

  @Message("Comments on lines")
  String title();

  @Message("Line {line}")
  String line(int line);

  @Message("Comment on line {line}")
  String on(int line);

  @Message("The comment was changed.")
  String wasChanged();

  @Message("The comment was deleted.")
  String wasDeleted();

  @Message("Undo")
  String undo();

  @Message("Click a line to comment on it.")
  String click();

  @Message("Not now")
  String cancel();

  @Message("{#if count == 1}1 comment{#else}{count} comments{/if}")
  String count(int count);

  @Message("somebody who has left")
  String gone();

  @Message("changed")
  String edited();

  @Message("Comment on a line")
  String write();

  @Message(
      "The learner reads it beside the line. Each change of it is kept in the course’s changes.")
  String lead();

  @Message("Line, 1 to {lines}")
  String lineField(int lines);

  @Message("Comment")
  String text();

  @Message("Add the comment")
  String add();

  @Message("Change")
  String change();

  @Message("Save")
  String save();

  @Message("Delete")
  String delete();

  @Message("Comments for you")
  String forYou();

  @Message("New")
  String fresh();

  @Message("seen by the learner")
  String seen();

  @Message("not seen yet")
  String unseen();

  @Message("{exercise}, attempt {number}, line {line}")
  String where(String exercise, int number, int line);

  @Message("Write a line from 1 to {lines}.")
  String wrongLine(int lines);

  @Message("Write 1 to {most} characters.")
  String wrongText(int most);
}
