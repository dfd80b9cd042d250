package dev.gradus.course;

/** Names one course. */
public record CourseId(long value) {}
