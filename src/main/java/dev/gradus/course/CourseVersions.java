package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Which version of each exercise a course has. A pinned one stays when a newer one is published,
 * until an instructor moves on; what was handed in keeps the version that it was made for.
 */
@ApplicationScoped
@Transactional
public class CourseVersions {

  private final Courses courses;
  private final ExerciseVersions versions;
  private final Lessons lessons;
  private final AuditTrail audit;

  CourseVersions(Courses courses, ExerciseVersions versions, Lessons lessons, AuditTrail audit) {
    this.courses = courses;
    this.versions = versions;
    this.lessons = lessons;
    this.audit = audit;
  }

  /** An exercise with the version that its course has, and the number of the newest one. */
  public record Line(CourseExercise exercise, ExerciseVersion version, int newest) {

    public boolean behind() {
      return version.number() < newest;
    }
  }

  /** The published exercises of a course, in its order. */
  public List<Line> of(Course course) {
    return lines(courses.exercises(course.id()));
  }

  /** How an exercise of a course stands. */
  public Line line(CourseExercise exercise) {
    return lines(List.of(exercise)).getFirst();
  }

  private List<Line> lines(List<CourseExercise> exercises) {
    var newest = versions.newestNumbers(exercises.stream().map(CourseExercise::source).toList());
    return exercises.stream()
        .map(
            exercise -> {
              var version = versions.version(exercise.current().orElseThrow());
              return new Line(
                  exercise, version, newest.getOrDefault(exercise.source(), version.number()));
            })
        .toList();
  }

  /** The version of an exercise with this number. */
  public Optional<ExerciseVersion> find(CourseExercise exercise, int number) {
    return versions.find(exercise.source(), number);
  }

  /** Has new submissions graded against a version from now on, and keeps to it. */
  public void pin(Course course, CourseExercise exercise, ExerciseVersion version, AccountId by) {
    use(course, exercise, new Choice(version, true), by);
  }

  /** Has the newest version from now on, and whenever a newer one is published. */
  public void follow(Course course, CourseExercise exercise, AccountId by) {
    use(course, exercise, new Choice(newest(exercise), false), by);
  }

  /** Moves on to the newest version; a pinned exercise is pinned to that then. */
  public void moveOn(Course course, CourseExercise exercise, AccountId by) {
    use(course, exercise, new Choice(newest(exercise), exercise.pinned()), by);
  }

  /** Moves on to the newest version of every exercise, and to the newest text of every lesson. */
  public void moveOn(Course course, AccountId by) {
    courses.exercises(course.id()).forEach(exercise -> moveOn(course, exercise, by));
    renewLessons(course, by);
  }

  private void renewLessons(Course course, AccountId by) {
    if (lessons.takeNewest(course.id()) > 0) {
      audit.record(
          Optional.of(by),
          new Deed("lessons.renew", "course " + course.slug(), "", course.slug(), "", ""));
    }
  }

  /** Keeps to the versions and texts that the course has now. */
  public void pin(Course course, AccountId by) {
    of(course).forEach(line -> pin(course, line.exercise(), line.version(), by));
    lessons.pin(course.id(), true);
  }

  /** Has the newest versions and texts from now on, and whenever there are newer ones. */
  public void follow(Course course, AccountId by) {
    courses.exercises(course.id()).forEach(exercise -> follow(course, exercise, by));
    renewLessons(course, by);
    lessons.pin(course.id(), false);
  }

  /** The titles of the lessons whose text has changed where it is kept. */
  public List<String> lessonsBehind(Course course) {
    return lessons.behind(course.id());
  }

  private ExerciseVersion newest(CourseExercise exercise) {
    return versions.newest(exercise.source()).orElseThrow();
  }

  /** A version, and whether the course keeps to it. */
  private record Choice(ExerciseVersion version, boolean pinned) {

    boolean isOf(CourseExercise exercise) {
      return exercise.pinned() == pinned
          && exercise.current().filter(version.id()::equals).isPresent();
    }

    String words() {
      return "version " + version.number() + (pinned ? ", pinned" : ", newest");
    }
  }

  private void use(Course course, CourseExercise exercise, Choice choice, AccountId by) {
    if (!choice.version().of().equals(exercise.source())) {
      throw new IllegalArgumentException("this is no version of " + exercise.slug());
    }
    if (choice.isOf(exercise)) {
      return;
    }
    var before = new Choice(line(exercise).version(), exercise.pinned());
    courses.use(exercise.id(), choice.version().id(), choice.pinned());
    audit.record(
        Optional.of(by),
        new Deed(
            "version.use",
            "exercise " + exercise.slug(),
            "",
            course.slug(),
            before.words(),
            choice.words()));
  }
}
