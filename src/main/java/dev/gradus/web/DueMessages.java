package dev.gradus.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What learners read about due dates and about grades that are not just what was earned. */
@MessageBundle("due")
public interface DueMessages {

  @Message("late")
  String late();

  @Message("Set by hand:")
  String byHand();

  @Message("Due")
  String due();

  @Message("Due next")
  String dueNext();

  @Message("Was due")
  String wasDue();

  @Message("Opens")
  String opens();

  @Message("Closed")
  String closed();

  @Message("closes")
  String closes();

  @Message("{left} of {all} attempts left")
  String attemptsLeft(int left, int all);

  @Message("{percent} % off for each day begun after it")
  String penalty(String percent);
}
