package dev.gradus.web.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for those who have solved an exercise. */
@MessageBundle("solved")
interface SolvedMessages {

  @Message("Solutions of {exercise}")
  String titleOf(String exercise);

  @Message(
      "{#if count == 1}One way to solve it.{#else}{count} ways to solve it. All get full marks; look"
          + " for what yours does differently.{/if}")
  String lead(int count);

  @Message("Expected results come from this one")
  String expectedFrom();

  @Message(
      "{#if count == 1}Read the reference solution{#else}Read {count} reference solutions{/if}")
  String read(int count);

  @Message("Yours to read, now that you have full marks.")
  String unlocked();

  @Message("Yours to read, now that this exercise has closed.")
  String closed();

  @Message("Shown at once in this exercise, with or without full marks.")
  String atOnce();

  @Message("Learners see this after full marks, and once the exercise has closed.")
  String forTeachers();

  @Message("What is next")
  String next();

  @Message("Go on")
  String goOn();

  @Message("That was the last one. Back to the course:")
  String last();
}
