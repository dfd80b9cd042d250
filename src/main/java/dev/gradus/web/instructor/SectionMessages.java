package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sections of a course. */
@MessageBundle("sections")
interface SectionMessages {

  @Message("Sections")
  String sections();

  @Message("Section")
  String section();

  @Message(
      "An assistant sees the grades, submissions and comments of the learners of their sections, and of nobody else. As long as the course has no section, its assistants see all learners. Instructors always see all.")
  String lead();

  @Message("No section yet: assistants see all learners.")
  String none();

  @Message("Name of the section {section}")
  String nameOf(String section);

  @Message("Rename")
  String rename();

  @Message("Rename the section {section}")
  String renameOne(String section);

  @Message("Learners")
  String learners();

  @Message("{#if count == 1}1 learner{#else}{count} learners{/if}")
  String count(int count);

  @Message("{#if count == 1}1 learner{#else}{count} learners{/if} of the section {section}")
  String countOf(int count, String section);

  @Message(
      "{#if count == 1}1 learner is{#else}{count} learners are{/if} in no section; only instructors see their work.")
  String outside(int count);

  @Message("Show")
  String showOutside();

  @Message("Show the learners who are in no section")
  String showOutsideOne();

  @Message("Assistants")
  String assistants();

  @Message("nobody")
  String noAssistants();

  @Message("Take off")
  String dismiss();

  @Message("Take {name} off the section {section}")
  String dismissOne(String name, String section);

  @Message("Assistant to name for the section {section}")
  String assistantFor(String section);

  @Message("Add")
  String assign();

  @Message("Name the assistant for the section {section}")
  String assignOne(String section);

  @Message("Give somebody the role of an assistant first.")
  String noneToName();

  @Message("Delete")
  String delete();

  @Message("Delete the section {section}")
  String deleteOne(String section);

  @Message("Its learners stay in the course and are in no section then; their work stays as it is.")
  String deleteLead();

  @Message("Make a section")
  String make();

  @Message("Name of the new section")
  String nameOfNew();

  @Message("Put learners in")
  String how();

  @Message(
      "Choose a section in a learner’s row above, or write it as the fourth column of a list: ada,Ada Lovelace,learner,Tuesday. A section of a list that is not there yet is made; learners who are in the course already are moved.")
  String howLead();

  @Message("Section of {name}")
  String sectionOf(String name);

  @Message("in none")
  String inNone();

  @Message("Move")
  String move();

  @Message("Move {name} to this section")
  String moveOne(String name);

  @Message("all")
  String all();

  @Message("Only the section {name}")
  String onlyOf(String name);

  @Message("You see the learners of your sections here:")
  String yours();

  @Message(
      "No section of this course is yours yet, so nobody is shown here. Its instructors name you for one on the page of its people.")
  String noneYours();
}
