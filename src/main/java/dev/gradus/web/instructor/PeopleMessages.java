package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that tells who is in a course. */
@MessageBundle("people")
interface PeopleMessages {

  @Message("People")
  String people();

  @Message("People of {course}")
  String of(String course);

  @Message(
      "{#if learners == 1}1 learner{#else}{learners} learners{/if}, {#if teachers == 1}1 who teaches{#else}{teachers} who teach{/if}. Instructors write, publish, regrade and grade; assistants read the submissions and grades of their sections, and comment. Administrators may do all of it in every course.")
  String lead(int learners, int teachers);

  @Message("Find a name")
  String find();

  @Message("Find")
  String findButton();

  @Message("Username")
  String username();

  @Message("Name")
  String name();

  @Message("Role in this course")
  String role();

  @Message("Role of {name}")
  String roleOf(String name);

  @Message("Enrolled")
  String since();

  @Message("Actions")
  String actions();

  @Message("Set")
  String set();

  @Message("Set the role of {name}")
  String setRole(String name);

  @Message("Unenrol")
  String unenrol();

  @Message("Unenrol {name}")
  String unenrolOne(String name);

  @Message("Nobody is in this course yet. Put people on its list below, or let them in by a code.")
  String nobody();

  @Message("Nobody here is called like “{find}”.")
  String nobodyFound(String find);

  @Message("Nobody is in here.")
  String nobodyHere();

  @Message(
      "{name} is no longer enrolled. What they handed in and their grades are kept; they are in the gradebook again once they are enrolled again.")
  String gone(String name);

  @Message("Undo")
  String undo();

  @Message("Undo: enrol {name} again")
  String undoOne(String name);

  @Message("Put people on the list")
  String enrol();

  @Message("One person")
  String one();

  @Message("Enrol")
  String enrolButton();

  @Message("A whole list")
  String list();

  @Message(
      "A person on each line: username, then name, role and section where known. Commas, semicolons or tabs between them, as spreadsheets write them.")
  String listHelp();

  @Message("From a CSV file")
  String file();

  @Message("List")
  String listField();

  @Message("Enrol the list")
  String enrolList();

  @Message("Nobody was enrolled. Mend these lines and send the list again.")
  String nobodyAdded();

  @Message(
      "{#if enrolled == 1}1 person was enrolled{#else}{enrolled} people were enrolled{/if}.{#if already > 0} In the course already, and unchanged: {already}.{/if}{#if expected > 0} Without an account: {expected}; they are enrolled as soon as an administrator gives them one.{/if}{#if placed > 0} Now in another section: {placed}.{/if}")
  String added(int enrolled, int already, int expected, int placed);

  @Message(
      "There is no account {username}. Put it on a list below: then it is enrolled once there is one.")
  String unknown(String username);

  @Message("Waiting for an account")
  String expected();

  @Message("They are enrolled as soon as an administrator gives them an account of this name.")
  String expectedLead();

  @Message("Take off")
  String takeOff();

  @Message("Take {username} off the list")
  String takeOffOne(String username);

  @Message("Unenrolled")
  String unenrolled();

  @Message(
      "They see nothing of the course and can't come back by themselves. What they handed in and their grades are kept.")
  String unenrolledLead();

  @Message("Since")
  String goneSince();

  @Message("Enrol again")
  String again();

  @Message("Enrol {name} again")
  String againOne(String name);

  @Message("How learners get in")
  String entry();

  @Message("Open")
  String open();

  @Message("Everybody who signs in sees the course, and is enrolled by working in it.")
  String openHelp();

  @Message("By code")
  String byCode();

  @Message("Only with a code below, or its link, or from the list. Others see nothing of it.")
  String byCodeHelp();

  @Message("By list")
  String byList();

  @Message("Only those whom you put on the list. Codes lead nowhere.")
  String byListHelp();

  @Message("Save")
  String save();

  @Message("Codes and invitation links")
  String codes();

  @Message("Whoever types the code at {address}, or opens the link, is enrolled as a learner.")
  String codesLead(String address);

  @Message("Code")
  String code();

  @Message("Link")
  String link();

  @Message("Copy")
  String copy();

  @Message("Copy the link of {code}")
  String copyOne(String code);

  @Message("The link is copied.")
  String copied();

  @Message("Joined")
  String used();

  @Message("Until")
  String until();

  @Message("no end")
  String noEnd();

  @Message("expired")
  String expired();

  @Message("End")
  String end();

  @Message("End the code {code}")
  String endOne(String code);

  @Message("No code holds now.")
  String noCodes();

  @Message("For at most")
  String most();

  @Message("any number")
  String anyNumber();

  @Message("Until (optional)")
  String expires();

  @Message("Make a code")
  String make();

  @Message("Previous")
  String previous();

  @Message("Next")
  String next();

  @Message("Page {page} of {pages}")
  String page(int page, int pages);

  @Message("End of the course")
  String over();

  @Message(
      "In a course that is over nobody hands in any more. Learners still read all of it, run their code and see their grades, below their other courses; you still grade, regrade and export. Nothing is deleted, and it can be opened again.")
  String overHelp();

  @Message("End the course")
  String endCourse();

  @Message("The course is over since")
  String overSince();

  @Message("Open it again")
  String reopen();

  @Message("How long texts are kept")
  String kept();

  @Message(
      "Sources, drafts, comments on lines and what programs printed are erased after this day. Verdicts and points stay. Learners read the date on the course’s page. Without a date they are kept until somebody is erased.")
  String keptHelp();

  @Message("Last day (optional)")
  String keptUntil();

  @Message("Save the date")
  String saveKept();

  @Message("Choose {today} or a later day; what is erased can’t be brought back.")
  String wrongDate(String today);

  @Message("Send an invitation by e-mail")
  String sendLetters();

  @Message("Addresses")
  String addresses();

  @Message(
      "One a line, or with commas between them; names may stand beside them. Each gets a letter with the link; who has no account on this server needs one first.")
  String addressesHelp();

  @Message("Send")
  String send();

  @Message("Invitations to {count} addresses are under way.")
  String lettersUnderWay(int count);

  @Message("“{typed}” is no e-mail address. Nobody was written to yet: correct it and send again.")
  String noAddress(String typed);

  @Message("Write 1 to {most} addresses.")
  String howManyAddresses(int most);

  @Message("This code leads nowhere any more. Make a new one and send that.")
  String codeLeadsNowhere();
}
