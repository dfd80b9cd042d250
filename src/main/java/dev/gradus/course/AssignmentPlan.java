package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Changes when the exercises of a course are due; each change is in the audit trail. */
@ApplicationScoped
@Transactional
public class AssignmentPlan {

  private static final String SET_RULES =
      """
      UPDATE courses SET time_zone = :zone, late_per_day = :perDay, late_at_most = :atMost,
             grace_minutes = :grace
       WHERE id = :course
      """;

  private static final String SET =
      """
      INSERT INTO assignments (exercise_id, points, attempts, opens_at, due_at, closes_at,
                               solutions_at_once)
      VALUES (:exercise, :points, :attempts, :opens, :due, :closes, :solutions)
      ON CONFLICT (exercise_id) DO UPDATE SET points = :points, attempts = :attempts,
         opens_at = :opens, due_at = :due, closes_at = :closes, solutions_at_once = :solutions
      """;

  private static final String CLEAR = "DELETE FROM assignments WHERE exercise_id = :exercise";

  private final Session database;
  private final Assignments assignments;
  private final Courses courses;
  private final AuditTrail audit;

  AssignmentPlan(Session database, Assignments assignments, Courses courses, AuditTrail audit) {
    this.database = database;
    this.assignments = assignments;
    this.courses = courses;
    this.audit = audit;
  }

  /** Sets what the exercises of a course ask; those that are not named stay as they are. */
  public void set(Course course, Map<String, Assignment> wanted, AccountId actor) {
    var before = assignments.all(course.id());
    var rules = assignments.rules(course.id());
    var exercises = exercises(course);
    wanted.forEach(
        (slug, assignment) -> {
          var old = before.getOrDefault(slug, Assignment.OPEN);
          if (!old.equals(assignment)) {
            store(exercises.apply(slug).id(), assignment);
            audit.record(
                Optional.of(actor),
                new Deed(
                    "assignment.set",
                    "assignment " + slug,
                    "",
                    course.slug(),
                    AssignmentWords.of(old, rules),
                    AssignmentWords.of(assignment, rules)));
          }
        });
  }

  /**
   * Sets the time zone and what being late costs. With another zone all times keep what the clock
   * on the wall shows.
   */
  public void set(Course course, CourseRules rules, AccountId actor) {
    var old = assignments.rules(course.id());
    if (old.equals(rules)) {
      return;
    }
    database
        .createNativeMutationQuery(SET_RULES)
        .setParameter("zone", rules.zone().getId())
        .setParameter("perDay", rules.late().perDay())
        .setParameter("atMost", rules.late().atMost())
        .setParameter("grace", (int) rules.late().grace().toMinutes())
        .setParameter("course", course.id().value())
        .executeUpdate();
    if (!old.zone().equals(rules.zone())) {
      move(course, old, rules, actor);
    }
    audit.record(
        Optional.of(actor),
        new Deed(
            "course.rules",
            "course " + course.slug(),
            "",
            course.slug(),
            AssignmentWords.of(old),
            AssignmentWords.of(rules)));
  }

  private void move(Course course, CourseRules from, CourseRules to, AccountId actor) {
    var exercises = exercises(course);
    assignments
        .all(course.id())
        .forEach(
            (slug, assignment) ->
                store(
                    exercises.apply(slug).id(),
                    new Assignment(
                        assignment.points(),
                        assignment.attempts(),
                        new Assignment.Times(
                            assignment.times().opens().map(at -> moved(at, from, to)),
                            assignment.times().due().map(at -> moved(at, from, to)),
                            assignment.times().closes().map(at -> moved(at, from, to))),
                        assignment.solutionsAtOnce())));
    for (var extended : assignments.extensions(course.id())) {
      var exercise = exercises.apply(extended.exercise());
      assignments.extend(
          new Assignments.Whose(course, exercise, extended.learner(), extended.username()),
          new Assignment.Extension(
              moved(extended.extension().due(), from, to),
              extended.extension().closes().map(at -> moved(at, from, to)),
              extended.extension().reason()),
          actor);
    }
  }

  /** The exercises of a course by slug, read at once however many are asked for. */
  private Function<String, CourseExercise> exercises(Course course) {
    var all =
        courses.everyExercise(course.id()).stream()
            .collect(Collectors.toMap(CourseExercise::slug, Function.identity()));
    return slug -> Optional.ofNullable(all.get(slug)).orElseThrow();
  }

  private static Instant moved(Instant at, CourseRules from, CourseRules to) {
    return to.instant(from.wall(at));
  }

  private void store(ExerciseId exercise, Assignment assignment) {
    if (assignment.equals(Assignment.OPEN)) {
      database
          .createNativeMutationQuery(CLEAR)
          .setParameter("exercise", exercise.value())
          .executeUpdate();
      return;
    }
    database
        .createNativeMutationQuery(SET)
        .setParameter("exercise", exercise.value())
        .setParameter("points", assignment.points().orElse(null), Double.class)
        .setParameter("attempts", assignment.attempts().orElse(null), Integer.class)
        .setParameter("opens", assignment.times().opens().orElse(null), Instant.class)
        .setParameter("due", assignment.times().due().orElse(null), Instant.class)
        .setParameter("closes", assignment.times().closes().orElse(null), Instant.class)
        .setParameter("solutions", assignment.solutionsAtOnce())
        .executeUpdate();
  }
}
