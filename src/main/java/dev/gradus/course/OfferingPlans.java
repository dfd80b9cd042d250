package dev.gradus.course;

import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what would come of a course if it were held again; changes nothing. */
@ApplicationScoped
@Transactional
public class OfferingPlans {

  /** No longer than this may be between a course and when it is held again. */
  private static final int MOST_DAYS = 3660;

  private final Courses courses;
  private final ExerciseVersions versions;
  private final Assignments assignments;
  private final Offerings offerings;

  OfferingPlans(
      Courses courses, ExerciseVersions versions, Assignments assignments, Offerings offerings) {
    this.courses = courses;
    this.versions = versions;
    this.assignments = assignments;
    this.offerings = offerings;
  }

  /**
   * Tells it.
   *
   * @throws InvalidOfferingException if that is further away than any term
   */
  public OfferingPlan of(Course course, DateShift shift) {
    if (Math.abs(shift.days()) > MOST_DAYS) {
      throw new InvalidOfferingException(
          "shift", "That moves the dates by more than ten years. Look at the years again.");
    }
    var rules = assignments.rules(course.id());
    var all = assignments.all(course.id());
    var lines =
        courses.exercises(course.id()).stream()
            .map(exercise -> line(exercise, all, shift, rules))
            .toList();
    var published = lines.stream().map(OfferingPlan.Line::slug).toList();
    return new OfferingPlan(
        shift,
        offerings
            .of(course)
            .startDate()
            .or(() -> earliest(lines).map(at -> rules.wall(at).toLocalDate())),
        lines,
        courses.listed(course.id()).stream().filter(slug -> !published.contains(slug)).toList());
  }

  private OfferingPlan.Line line(
      CourseExercise exercise, Map<String, Assignment> all, DateShift shift, CourseRules rules) {
    var now = versions.version(exercise.current().orElseThrow());
    var before = all.getOrDefault(exercise.slug(), Assignment.OPEN);
    return new OfferingPlan.Line(
        exercise.slug(),
        now.exercise().title(),
        before,
        shift.apply(before, rules),
        OfferingPlan.Version.of(now),
        OfferingPlan.Version.of(newest(exercise, now)));
  }

  private ExerciseVersion newest(CourseExercise exercise, ExerciseVersion now) {
    return versions.newestNumber(exercise.source()) == now.number()
        ? now
        : versions.newest(exercise.source()).orElseThrow();
  }

  private static Optional<Instant> earliest(List<OfferingPlan.Line> lines) {
    return lines.stream()
        .map(line -> line.before().times())
        .flatMap(times -> Stream.of(times.opens(), times.due(), times.closes()))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
