package dev.gradus.web.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page around the settings. */
@MessageBundle("settings")
interface SettingsMessages {

  @Message("Settings")
  String settings();

  @Message(
      "Environment variables, read when the server starts. The values are those of the node that answered this page.")
  String lead();

  @Message(
      "To change one, write it where the server is started (a shell, a systemd unit, a container), and start it again:")
  String howToChange();

  @Message("Setting")
  String setting();

  @Message("In force")
  String inForce();

  @Message("Default")
  String isStandard();

  @Message("Set here")
  String isSet();

  @Message("State")
  String state();

  @Message("Default: {standard}")
  String standard(String standard);

  @Message("set")
  String set();

  @Message("E-mail is off. It is on once GRADUS_MAIL_HOST names a mail server.")
  String mailOff();

  @Message("Outbox")
  String letters();

  @Message("No letter waits.")
  String noneWaits();

  @Message("Letters that wait: {count}, the oldest since {since}.")
  String waiting(int count, String since);

  @Message(
      "One that the mail server does not take now is tried again, less and less often, and given up after a day; one that it refuses for good is given up at once.")
  String lettersHelp();

  @Message("Letter")
  String letter();

  @Message("Since")
  String since();

  @Message("Attempts")
  String attempts();

  @Message("Next attempt")
  String next();

  @Message("given up")
  String givenUp();

  @Message("What was answered")
  String answer();

  @Message("Forgotten password")
  String passwordReset();

  @Message("Confirmation of an address")
  String addressCheck();

  @Message("Invitation to a course")
  String invitation();

  @Message("Changed grade")
  String grade();

  @Message("Comment")
  String comment();

  @Message("Send a test message to")
  String testTo();

  @Message("Send me a test message")
  String test();

  @Message("The page waits for the mail server and shows what it answered.")
  String testHelp();

  @Message("The mail server {host} took the message for {address}. Look into that mailbox.")
  String testTaken(String host, String address);

  @Message("The message was not taken. The answer:")
  String testRefused();

  @Message("Write an e-mail address, such as ada@example.org.")
  String noAddress();
}
