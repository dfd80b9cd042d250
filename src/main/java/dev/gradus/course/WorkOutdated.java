package dev.gradus.course;

/** Told, within the transaction, when the texts of a course's work are kept no longer. */
public record WorkOutdated(CourseId course) {}
