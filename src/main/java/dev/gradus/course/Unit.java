package dev.gradus.course;

import java.util.List;

/** A part of a course: exercises, by slug, in the order in which they are meant to be taken. */
public record Unit(String title, List<String> exercises) {

  public Unit {
    exercises = List.copyOf(exercises);
  }
}
