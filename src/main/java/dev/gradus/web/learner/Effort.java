package dev.gradus.web.learner;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Task;

/** About how long something takes somebody who meets it for the first time. */
final class Effort {

  private static final int QUESTION = 3;
  private static final int[] BY_DIFFICULTY = {10, 15, 25, 40, 60};
  private static final int USUAL = 1;

  private Effort() {}

  /** By its author's word on how difficult it is. */
  static int minutes(Exercise exercise) {
    if (exercise.task() instanceof Task.Choice) {
      return QUESTION;
    }
    return BY_DIFFICULTY[exercise.description().difficulty().orElse(USUAL) - 1];
  }

  /** As one would say it: whole hours and quarters of an hour are exact enough. */
  static String words(int minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    int quarters = Math.round(minutes / 15f);
    String part = new String[] {"", " ¼", " ½", " ¾"}[quarters % 4];
    return quarters / 4 + part.strip() + " h";
  }
}
