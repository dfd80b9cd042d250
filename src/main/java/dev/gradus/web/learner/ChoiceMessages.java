package dev.gradus.web.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a question's page. */
@MessageBundle("choice")
interface ChoiceMessages {

  @Message("Choose one")
  String one();

  @Message("Choose all that apply")
  String several();

  @Message("Option {number}:")
  String option(int number);

  @Message("Submit answer")
  String submit();

  @Message("Right")
  String right();

  @Message("Wrong")
  String wrong();

  @Message("Right answer, worth {points} points.")
  String worth(int points);

  @Message("This is your last try.")
  String lastTry();

  @Message("{left} tries left.")
  String triesLeft(int left);

  @Message("A wrong try lowers what the next one is worth by {penalty}.")
  String penalty(int penalty);

  @Message("You have answered this question. Every option is explained below.")
  String solved();

  @Message("All tries are used up. Every option is explained below.")
  String usedUp();
}
