package dev.gradus.web;

import dev.gradus.course.Course;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.Courses;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.web.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds what the addresses of pages name, or answers 404. */
@ApplicationScoped
public class Catalogue {

  private final Courses courses;
  private final ExerciseVersions versions;

  Catalogue(Courses courses, ExerciseVersions versions) {
    this.courses = courses;
    this.versions = versions;
  }

  /** A published exercise, with its course and the version that is current. */
  public record Entry(Course course, CourseExercise placed, ExerciseVersion version) {

    public Exercise exercise() {
      return version.exercise();
    }

    public String slug() {
      return placed.slug();
    }

    public String address() {
      return "/courses/" + course.slug() + "/exercises/" + slug();
    }
  }

  public List<Course> courses() {
    return courses.all();
  }

  public Course course(String slug) {
    return courses
        .find(slug)
        .orElseThrow(() -> ProblemException.notFound("There is no course " + slug + "."));
  }

  public Entry entry(String course, String slug) {
    return find(course, slug)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no exercise " + slug + " in the course " + course + "."));
  }

  public Optional<Entry> find(String course, String slug) {
    return courses
        .find(course)
        .flatMap(
            in ->
                courses
                    .exercise(in.id(), slug)
                    .filter(placed -> placed.current().isPresent())
                    .map(placed -> entry(in, placed)));
  }

  /** The published exercises of a course, in the order in which they are meant to be taken. */
  public List<Entry> entries(Course course) {
    return courses.exercises(course.id()).stream()
        .filter(placed -> placed.current().isPresent())
        .map(placed -> entry(course, placed))
        .toList();
  }

  private Entry entry(Course course, CourseExercise placed) {
    return new Entry(course, placed, versions.version(placed.current().orElseThrow()));
  }
}
