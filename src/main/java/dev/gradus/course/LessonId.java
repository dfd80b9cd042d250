package dev.gradus.course;

/** Names one lesson. */
public record LessonId(long value) {}
