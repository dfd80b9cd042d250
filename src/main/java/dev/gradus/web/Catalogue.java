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

/**
 * Finds what the addresses of pages name, or answers 404; nobody gets into a course that does not
 * admit them.
 */
@ApplicationScoped
public class Catalogue {

  private final Courses courses;
  private final ExerciseVersions versions;
  private final Entrance entrance;

  Catalogue(Courses courses, ExerciseVersions versions, Entrance entrance) {
    this.courses = courses;
    this.versions = versions;
    this.entrance = entrance;
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

  /** The courses that admit whoever makes the request. */
  public List<Course> courses() {
    return courses.all().stream().filter(entrance::admits).toList();
  }

  public Course course(String slug) {
    return courses
        .find(slug)
        .map(entrance::admitted)
        .orElseThrow(() -> ProblemException.notFound("There is no course " + slug + "."));
  }

  public Entry entry(String course, String slug) {
    return find(course(course), slug)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no exercise " + slug + " in the course " + course + "."));
  }

  /** The same without asking whether the course admits anybody, for what one has done in it. */
  public Optional<Entry> find(String course, String slug) {
    return courses.find(course).flatMap(in -> find(in, slug));
  }

  private Optional<Entry> find(Course course, String slug) {
    return courses
        .exercise(course.id(), slug)
        .filter(placed -> placed.current().isPresent())
        .map(placed -> entry(course, placed));
  }

  /** The published exercises of a course, in the order in which they are meant to be taken. */
  public List<Entry> entries(Course course) {
    return entries(course, courses.exercises(course.id()));
  }

  /** The same with those that the course no longer lists, by their age. */
  public List<Entry> everyEntry(Course course) {
    return entries(course, courses.everyExercise(course.id()));
  }

  private List<Entry> entries(Course course, List<CourseExercise> exercises) {
    return exercises.stream()
        .filter(placed -> placed.current().isPresent())
        .map(placed -> entry(course, placed))
        .toList();
  }

  private Entry entry(Course course, CourseExercise placed) {
    return new Entry(course, placed, versions.version(placed.current().orElseThrow()));
  }
}
