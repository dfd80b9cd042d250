package dev.gradus.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form in which an author writes the options of a question. */
@MessageBundle("option")
interface OptionMessages {
  @Message("Options")
  String title();

  @Message(
      "{#if options == 1}1 option{#else}{options} options{/if}, of which {right} {#if right == 1}is{#else}are{/if} right. What you do here is written into the text of exercise.yaml above, and everything else in it stays as it is.")
  String lead(int options, int right);

  @Message("There is no option yet. A question needs two at least, one of which is right.")
  String none();

  @Message("Add an option")
  String add();

  @Message("A new option")
  String newOne();

  @Message("The option {name}")
  String theOption(String name);

  @Message("Name in the text")
  String name();

  @Message("Learners don’t see it. Lower-case letters, digits and hyphens.")
  String nameHelp();

  @Message("This option is")
  String correct();

  @Message("right")
  String right();

  @Message("wrong")
  String wrong();

  @Message("What can be chosen")
  String text();

  @Message("Text")
  String textShort();

  @Message("Markdown, with formulas and figures")
  String textHelp();

  @Message("Explanation")
  String explanation();

  @Message("What learners read who have chosen it: why it is right, or wrong")
  String explanationHelp();

  @Message("Add the option")
  String putNew();

  @Message("Another option has the name {name}. Choose one of its own.")
  String nameTaken(String name);

  @Message("Enter a name of lower-case letters, digits and single hyphens.")
  String nameWrong();

  @Message("Write what can be chosen.")
  String textMissing();

  @Message("Write why it is right, or wrong: it is what those learn from who choose it.")
  String explanationMissing();
}
