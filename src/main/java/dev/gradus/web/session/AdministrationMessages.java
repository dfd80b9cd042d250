package dev.gradus.web.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the administrator's pages say of the sandbox and of backups. */
@MessageBundle("administration")
public interface AdministrationMessages {

  @Message("Sandbox")
  String sandbox();

  @Message("The self-test holds; submissions are graded.")
  String selfTestHolds();

  @Message(
      "The self-test does not hold what is required. Nothing is graded on this node; submissions wait, and are graded once it holds again.")
  String selfTestFails();

  @Message("There is no sandbox on this node; nothing is graded here.")
  String noSandbox();

  @Message("State of the sandbox")
  String stateOfSandbox();

  @Message("Proven tier")
  String provenTier();

  @Message("Required tier")
  String requiredTier();

  @Message("Last self-test")
  String lastSelfTest();

  @Message("Compile workers alive")
  String compileWorkers();

  @Message("Runners alive")
  String runners();

  @Message("All workers together")
  String allWorkersTogether();

  @Message("Run the self-test now")
  String runSelfTest();

  @Message("What the self-test tried")
  String tried();

  @Message(
      "It runs at each start and every five minutes: what learners' programs must not do, and what they must be able to do.")
  String triedWhen();

  @Message("Subject")
  String subject();

  @Message("Outcome")
  String outcome();

  @Message("What was found")
  String found();

  @Message("As it must be")
  String asItMustBe();

  @Message("Failed")
  String failed();

  @Message("Backups")
  String backups();

  @Message(
      "A backup holds everything that the database holds at one moment: accounts, courses, submissions, grades. It is made while the site goes on.")
  String whatABackupIs();

  @Message("One is made every {hours} hours; the newest {kept} are kept.")
  String rhythm(long hours, int kept);

  @Message(
      "None is made by itself here; whoever runs the database may have a way of their own. The newest {kept} that are made here are kept.")
  String noRhythm(int kept);

  @Message("The last attempt failed: {reason}")
  String backupFailed(String reason);

  @Message("Back up now")
  String backUpNow();

  @Message("Backups on this machine, newest first")
  String backupsHere();

  @Message("Made at")
  String madeAt();

  @Message("Size")
  String size();

  @Message("Download")
  String download();

  @Message("There is none yet. The first one is made a few minutes after the server has started.")
  String noBackupYet();

  @Message("There is none yet.")
  String noneYet();

  @Message(
      "They lie beside the database, in {folder}. A disk that fails takes both: copy them to another machine. They hold everybody's work and password hashes, so keep them as safe as the database.")
  String backupsElsewhere(String folder);

  @Message("To restore one")
  String toRestore();

  @Message(
      "Stop the server, point GRADUS_HOME to an empty folder (or DATABASE_URL to an empty database), run this command, and start the server there. A newer Gradus restores an older backup, and so does another PostgreSQL.")
  String howToRestore();
}
