package dev.gradus.web.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the administrator's pages say of sandbox, work, changes and backups. */
@MessageBundle("administration")
public interface AdministrationMessages {

  @Message("Sandbox")
  String sandbox();

  @Message("The self-test holds; submissions are graded.")
  String selfTestHolds();

  @Message(
      "Submissions are graded, though nothing confines their code: for your own code only, as was asked for.")
  String gradesUnconfined();

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

  @Message("Queue and storage")
  String work();

  @Message("Look again")
  String lookAgain();

  @Message(
      "What waits to be graded, how fast it goes, and how much room there is, on all nodes together.")
  String workLead();

  @Message("Queue")
  String queue();

  @Message("Kind")
  String kind();

  @Message("Waiting")
  String queued();

  @Message("At work")
  String running();

  @Message("Oldest waits for")
  String oldest();

  @Message("Submissions")
  String submissionJobs();

  @Message("Runs and tries")
  String trialJobs();

  @Message("Checks of drafts")
  String checkJobs();

  @Message("Regrades")
  String regradeJobs();

  @Message("Nothing waits, and nothing is at work.")
  String nothingWaits();

  @Message("Graded")
  String graded();

  @Message(
      "Waiting is the time until a grader takes a submission, grading the time from then to the verdict. What regrades grade again is not in here: it waits behind learners.")
  String gradedHelp();

  @Message("Within")
  String within();

  @Message("Submissions")
  String submissions();

  @Message("Half waited at most")
  String waitedMedian();

  @Message("95 % waited at most")
  String waitedMost();

  @Message("Half took at most")
  String tookMedian();

  @Message("95 % took at most")
  String tookMost();

  @Message("Judge errors")
  String judgeErrors();

  @Message("The last hour")
  String lastHour();

  @Message("The last day")
  String lastDay();

  @Message("The last week")
  String lastWeek();

  @Message("Storage")
  String storage();

  @Message("The database takes {size}.")
  String databaseTakes(String size);

  @Message("On the disk of the data folder {size} are free.")
  String diskFree(String size);

  @Message("The largest tables")
  String largestTables();

  @Message("Table")
  String table();

  @Message("Rows, about")
  String rows();

  @Message("Changes")
  String changes();

  @Message("Who changed what on this server. Each course has its own part, for its instructors.")
  String changesLead();

  @Message("Find a name or an action")
  String findChanges();

  @Message("Find")
  String findButton();

  @Message("When")
  String when();

  @Message("Who")
  String who();

  @Message("What")
  String what();

  @Message("Course")
  String inCourse();

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("Reason or details")
  String details();

  @Message("Older changes")
  String olderChanges();

  @Message("Nothing was changed yet.")
  String noChanges();

  @Message("No change contains “{find}”.")
  String noChangesFound(String find);

  @Message("Courses")
  String courses();

  @Message(
      "Each is kept in files, which a folder on the server holds, or in the web, where its instructors write it.")
  String coursesLead();

  @Message("Title")
  String courseTitle();

  @Message("Instructors")
  String courseInstructors();

  @Message("Exercises")
  String courseExercises();

  @Message("Learners")
  String courseLearners();

  @Message("Kept")
  String courseKept();

  @Message("Actions")
  String courseActions();

  @Message("nobody yet")
  String courseNobody();

  @Message("in files")
  String courseOfFiles();

  @Message("in the web")
  String courseOfWeb();

  @Message("over since")
  String courseOver();

  @Message("People")
  String coursePeople();

  @Message("People of {course}")
  String coursePeopleOf(String course);

  @Message("Units")
  String courseUnits();

  @Message("Units of {course}")
  String courseUnitsOf(String course);

  @Message(
      "There is no course yet. Make one below, or put a folder with a course.yaml where the server looks for exercises.")
  String noCourses();

  @Message("A new course")
  String newCourse();

  @Message("Name in addresses")
  String courseSlug();

  @Message(
      "Lower-case letters, digits and hyphens; it stays for good. Left empty, it is made of the title.")
  String courseSlugHelp();

  @Message("Username of its first instructor")
  String courseInstructor();

  @Message("May be left empty: administrators can do all that instructors do, and name some later.")
  String courseInstructorHelp();

  @Message("Create the course")
  String createCourse();

  @Message("Give it a title of 1 to 200 characters: people find it in the list by that.")
  String courseTitleRule();

  @Message(
      "The name in addresses needs lower-case letters, digits and single hyphens, up to 64 characters. Enter one that fits.")
  String courseSlugRule();

  @Message("There is a course of the name {name} already. Choose another one.")
  String courseNameTaken(String name);

  @Message(
      "No instructor has the username {name}. Who is to teach needs an account with the role of an instructor first.")
  String courseInstructorUnknown(String name);
}
