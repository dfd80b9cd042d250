package dev.gradus.course;

/** A part of a course with its learners and the assistants who look after them. */
public record Section(long id, String name) {

  public static final int LONGEST_NAME = 100;
}
