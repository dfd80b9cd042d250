package dev.gradus.web.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters say. Each is plain text, wrapped by whoever reads it. */
@MessageBundle("letters")
interface LetterMessages {

  @Message("A new password for Gradus")
  String resetSubject();

  @Message(
      """
      Hello {name},

      somebody, probably you, asked for a new password for the account {username}.
      Open this link within an hour to choose one; it works once:

      {link}

      If it was not you, there is nothing to do: your password stays as it is.
      """)
  String reset(String name, String username, String link);

  @Message("Confirm your e-mail address")
  String checkSubject();

  @Message(
      """
      Hello,

      the account {username} on Gradus says that this is its e-mail address.
      If it is yours, open this link within a day and confirm it:

      {link}

      If not, there is nothing to do: nothing more will be sent here.
      """)
  String check(String username, String link);

  @Message("Invitation to the course {course}")
  String invitationSubject(String course);

  @Message(
      """
      Hello,

      {inviter} invites you to the course {course} on Gradus.
      Sign in with your account there, and this link enrols you:

      {link}

      If you can’t sign in, ask {inviter} for an account.
      """)
  String invitation(String inviter, String course, String link);

  @Message("A grade of yours was changed: {exercise}")
  String gradeSubject(String exercise);

  @Message(
      """
      Hello {name},

      your grade for {exercise} in the course {course} was set or changed by hand.
      What it is now, and why, is here:

      {link}

      You chose to be told of this. To be told no longer: {account}
      """)
  String grade(String name, String exercise, String course, String link, String account);

  @Message("Your work was commented: {exercise}")
  String commentSubject(String exercise);

  @Message(
      """
      Hello {name},

      there are new comments on what you handed in for {exercise} in the course {course}:

      {link}

      You chose to be told of this. To be told no longer: {account}
      """)
  String comment(String name, String exercise, String course, String link, String account);

  @Message("A test message from Gradus")
  String testSubject();

  @Message(
      """
      Hello,

      this is the test message that {name} sent from the settings of Gradus at

      {link}

      It arrived, so letters can be sent.
      """)
  String test(String name, String link);
}
