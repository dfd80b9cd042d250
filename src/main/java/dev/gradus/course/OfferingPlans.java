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
  private final CourseVersions courseVersions;
  private final ExerciseVersions versions;
  private final Assignments assignments;
  private final Offerings offerings;

  OfferingPlans(
      Courses courses,
      CourseVersions courseVersions,
      ExerciseVersions versions,
      Assignments assignments,
      Offerings offerings) {
    this.courses = courses;
    this.courseVersions = courseVersions;
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
        courseVersions.of(course).stream().map(one -> line(one, all, shift, rules)).toList();
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
      CourseVersions.Line line, Map<String, Assignment> all, DateShift shift, CourseRules rules) {
    var now = line.version();
    var before = all.getOrDefault(line.exercise().slug(), Assignment.OPEN);
    return new OfferingPlan.Line(
        line.exercise().slug(),
        now.exercise().title(),
        before,
        shift.apply(before, rules),
        OfferingPlan.Version.of(now),
        OfferingPlan.Version.of(newest(line)));
  }

  private ExerciseVersion newest(CourseVersions.Line line) {
    return line.behind() ? versions.newest(line.exercise().source()).orElseThrow() : line.version();
  }

  private static Optional<Instant> earliest(List<OfferingPlan.Line> lines) {
    return lines.stream()
        .map(line -> line.before().times())
        .flatMap(times -> Stream.of(times.opens(), times.due(), times.closes()))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
