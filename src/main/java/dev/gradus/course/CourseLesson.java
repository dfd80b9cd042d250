package dev.gradus.course;

/** A lesson's place in a course, and how much there is to read. */
public record CourseLesson(LessonId id, String slug, String title, int slides, int minutes) {}
