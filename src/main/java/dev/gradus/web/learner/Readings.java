package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.course.CourseLesson;
import dev.gradus.course.LessonId;
import dev.gradus.course.Lessons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lessons of a course, and which of them a learner has read. */
@ApplicationScoped
class Readings {

  private final Lessons lessons;

  Readings(Lessons lessons) {
    this.lessons = lessons;
  }

  /** By slug. */
  Map<String, CourseView.Reading> of(Course course, Account learner) {
    Set<LessonId> read = lessons.readBy(learner.id());
    return lessons.of(course.id()).stream()
        .collect(
            Collectors.toMap(
                CourseLesson::slug,
                lesson ->
                    new CourseView.Reading(
                        link(course, lesson),
                        lesson.slides(),
                        lesson.minutes(),
                        read.contains(lesson.id()))));
  }

  /** A lesson that stands right before this exercise and is not read yet. */
  Optional<ExerciseView.Link> unreadBefore(Course course, String exercise, Account learner) {
    Set<LessonId> read = lessons.readBy(learner.id());
    var items = course.units().stream().flatMap(unit -> unit.items().stream()).toList();
    var slugs = items.stream().map(item -> item.slug()).toList();
    return lessons.of(course.id()).stream()
        .filter(lesson -> !read.contains(lesson.id()))
        .filter(lesson -> slugs.indexOf(lesson.slug()) == slugs.indexOf(exercise) - 1)
        .findFirst()
        .map(lesson -> link(course, lesson));
  }

  static ExerciseView.Link link(Course course, CourseLesson lesson) {
    String address = "/courses/" + course.slug() + "/lessons/" + lesson.slug();
    return new ExerciseView.Link(address, lesson.title());
  }
}
