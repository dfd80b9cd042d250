package dev.gradus.web.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What each setting does. This is the one place where that is said: the table of the README is
 * compared with it.
 */
@MessageBundle("setting")
interface SettingMessages {

  @Message("This node")
  String node();

  @Message("Database")
  String database();

  @Message("Sign-in")
  String signIn();

  @Message("Sandbox")
  String sandbox();

  @Message("Exercises")
  String exercises();

  @Message("Backups")
  String backups();

  @Message("E-mail")
  String mail();

  @Message("The data folder: the embedded database, the session key, backups, the workers’ files.")
  String home();

  @Message("~/.local/share/gradus; as root /var/lib/gradus")
  String homeStandard();

  @Message("What this node does: all, web (pages alone) or grader (grading alone).")
  String role();

  @Message("The folder with the courses.")
  String exerciseFolder();

  @Message(
      "The address of this machine at which pages, API and health are. There are demo accounts on a loopback address only.")
  String host();

  @Message("The port at which they are.")
  String port();

  @Message("8080; 8081 in the role grader")
  String portStandard();

  @Message(
      "Set to true behind a reverse proxy: session cookies are then marked secure, and failed sign-ins are counted by the browser’s address, not the proxy’s.")
  String forwarded();

  @Message("Another database than the embedded one, as jdbc:postgresql://host/name.")
  String databaseUrl();

  @Message("the embedded PostgreSQL")
  String databaseUrlStandard();

  @Message("The name to sign in to it with.")
  String databaseUser();

  @Message("The password for it.")
  String databasePassword();

  @Message("not set")
  String none();

  @Message(
      "The key under which sessions are stored; another one ends them. Required with an external database, at least 32 characters, the same on each node.")
  String sessionKey();

  @Message("made once, kept in GRADUS_HOME")
  String sessionKeyStandard();

  @Message("A browser that asks for nothing for so long is signed out.")
  String sessionIdle();

  @Message("A browser that signed in so long ago is signed out.")
  String sessionLongest();

  @Message(
      "How slow the hash of a password is, for us and for whoever guesses: one more doubles the time. Passwords that are set from then on have it.")
  String passwordCost();

  @Message(
      "Below this tier (seccomp, landlock, namespaces) nothing is graded. With none programs may run unconfined, as they do on other systems than Linux: for your own code only, on a loopback address and with the embedded database; such a server answers nobody but its own machine.")
  String minimumTier();

  @Message(
      "Where the workers’ program and their start-up caches are kept, made anew where they are missing.")
  String sandboxHome();

  @Message("sandbox in GRADUS_HOME")
  String sandboxHomeStandard();

  @Message(
      "What all workers together may hold where a control group can be had, such as 4G; at least 1G.")
  String sandboxMemory();

  @Message("three quarters of the machine’s")
  String sandboxMemoryStandard();

  @Message(
      "The processor time that an exercise published from now on may let one test use at most.")
  String limitTime();

  @Message("The memory that it may.")
  String limitMemory();

  @Message("The printed text that it may.")
  String limitOutput();

  @Message("How many wrong programs a check makes of each reference, to try the tests on.")
  String mutants();

  @Message("How long a check tries them at most.")
  String mutantsTime();

  @Message(
      "How old the newest backup of the embedded database may become; PT0S makes none by itself.")
  String backupEvery();

  @Message("How many backups are kept.")
  String backupKeep();

  @Message("Where they are kept; better on another disk.")
  String backupFolder();

  @Message("backups in GRADUS_HOME")
  String backupFolderStandard();

  @Message(
      "The mail server. Without one nobody is sent anything, and no page offers it; with one, GRADUS_MAIL_FROM and GRADUS_MAIL_LINKS are required.")
  String mailHost();

  @Message("no e-mail")
  String mailHostStandard();

  @Message("Its port: 587 with starttls, mostly 465 with tls.")
  String mailPort();

  @Message(
      "How the connection to it is secured: starttls (encrypted from the greeting on, or not at all), tls (from the first byte) or none.")
  String mailTls();

  @Message("The name to sign in to it with, where it asks for one.")
  String mailUser();

  @Message("The password for it.")
  String mailPassword();

  @Message("The address that letters come from, such as gradus@example.org.")
  String mailFrom();

  @Message("What links in letters begin with, such as https://gradus.example.org.")
  String mailLinks();
}
