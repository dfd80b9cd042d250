package dev.gradus.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame around every page. */
@MessageBundle
public interface Messages {

  @Message("Skip to content")
  String skipToContent();

  @Message("Learners’ code runs unconfined on this server: for your own code only.")
  String unconfined();

  @Message("Caution")
  String caution();

  @Message("Main")
  String mainNavigation();

  @Message("Courses")
  String courses();

  @Message("Grades")
  String grades();

  @Message("Reference")
  String reference();

  @Message("Gradebook")
  String gradebook();

  @Message("Account and tokens")
  String accountAndTokens();

  @Message("Accounts")
  String accounts();

  @Message("Sandbox")
  String sandbox();

  @Message("Queue and storage")
  String work();

  @Message("Changes")
  String changes();

  @Message("Backups")
  String backups();

  @Message("Settings")
  String settings();

  @Message("Appearance")
  String appearance();

  @Message("System")
  String themeSystem();

  @Message("Light")
  String themeLight();

  @Message("Dark")
  String themeDark();

  @Message("Sign out")
  String signOut();

  @Message("Gradus, exercises for the building blocks of neural networks")
  String footer();
}
