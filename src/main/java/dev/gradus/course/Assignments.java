package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** When the exercises of a course are due, for everybody and for single learners. */
@ApplicationScoped
@Transactional
public class Assignments {

  private static final String RULES =
      """
      SELECT time_zone, late_per_day, late_at_most, grace_minutes FROM courses WHERE id = :course
      """;

  private static final String OF_LEARNER =
      """
      SELECT x.slug AS exercise, a.points AS points, a.attempts AS attempts, a.opens_at AS opens_at,
             a.due_at AS due_at, a.closes_at AS closes_at, e.due_at AS extended_due,
             e.closes_at AS extended_closes, coalesce(a.solutions_at_once, false) AS solutions
        FROM exercises x
        LEFT JOIN assignments a ON a.exercise_id = x.id
        LEFT JOIN extensions e ON e.exercise_id = x.id AND e.learner_id = :learner
       WHERE (a.exercise_id IS NOT NULL OR e.exercise_id IS NOT NULL) AND
      """;

  private static final String EXTENSIONS =
      """
      SELECT x.slug AS exercise, e.learner_id AS learner, l.username AS username,
             e.due_at AS due_at, e.closes_at AS closes_at, e.reason AS reason
        FROM extensions e
        JOIN exercises x ON x.id = e.exercise_id
        JOIN accounts l ON l.id = e.learner_id
       WHERE x.course_id = :course ORDER BY e.due_at, l.username
      """;

  private static final String EXTEND =
      """
      INSERT INTO extensions (exercise_id, learner_id, due_at, closes_at, reason)
      VALUES (:exercise, :learner, :due, :closes, :reason)
      ON CONFLICT (exercise_id, learner_id)
      DO UPDATE SET due_at = :due, closes_at = :closes, reason = :reason
      """;

  private static final String END_EXTENSION =
      "DELETE FROM extensions WHERE exercise_id = :exercise AND learner_id = :learner";

  /** Nobody: only what holds for all. */
  private static final long NOBODY = 0;

  private final Session database;
  private final AuditTrail audit;

  Assignments(Session database, AuditTrail audit) {
    this.database = database;
    this.audit = audit;
  }

  /** An extension, and whose it is. */
  public record Extended(
      String exercise, AccountId learner, String username, Assignment.Extension extension) {}

  /** Whose time for what: a learner and an exercise, by what they are called too. */
  public record Whose(Course course, CourseExercise exercise, AccountId learner, String username) {

    String subject() {
      return "deadline " + username + " " + exercise.slug();
    }
  }

  public CourseRules rules(CourseId course) {
    return query(RULES)
        .setParameter("course", course.value())
        .getResultStream()
        .map(AssignmentRows::rules)
        .findFirst()
        .orElse(CourseRules.DEFAULT);
  }

  /** What holds for everybody, by exercise; an exercise that is not in it is open. */
  public Map<String, Assignment> all(CourseId course) {
    return of(course, new AccountId(NOBODY));
  }

  /** What holds for a learner, by exercise; an exercise that is not in it is open. */
  public Map<String, Assignment> of(CourseId course, AccountId learner) {
    return query(OF_LEARNER + "x.course_id = :course")
        .setParameter("course", course.value())
        .setParameter("learner", learner.value())
        .getResultStream()
        .collect(
            Collectors.toMap(row -> row.get("exercise", String.class), AssignmentRows::extended));
  }

  /** What holds for a learner in one exercise. */
  public Assignment of(ExerciseId exercise, AccountId learner) {
    return query(OF_LEARNER + "x.id = :exercise")
        .setParameter("exercise", exercise.value())
        .setParameter("learner", learner.value())
        .getResultStream()
        .map(AssignmentRows::extended)
        .findFirst()
        .orElse(Assignment.OPEN);
  }

  /**
   * What full marks are worth to a learner: the points of the assignment, or else the exercise's.
   */
  public double worth(Whose whose, double ownPoints) {
    return of(whose.exercise().id(), whose.learner()).points().orElse(ownPoints);
  }

  /** Who has more time in a course. */
  public List<Extended> extensions(CourseId course) {
    return query(EXTENSIONS)
        .setParameter("course", course.value())
        .getResultStream()
        .map(AssignmentRows::extension)
        .toList();
  }

  /** A learner's extension for an exercise, if there is one. */
  public Optional<Assignment.Extension> extension(Whose whose) {
    return extensions(whose.course().id()).stream()
        .filter(
            found ->
                found.learner().equals(whose.learner())
                    && found.exercise().equals(whose.exercise().slug()))
        .map(Extended::extension)
        .findFirst();
  }

  /** Gives a learner another due time. */
  public void extend(Whose whose, Assignment.Extension extension, AccountId actor) {
    var before = words(whose);
    database
        .createNativeMutationQuery(EXTEND)
        .setParameter("exercise", whose.exercise().id().value())
        .setParameter("learner", whose.learner().value())
        .setParameter("due", extension.due())
        .setParameter("closes", extension.closes().orElse(null), java.time.Instant.class)
        .setParameter("reason", extension.reason())
        .executeUpdate();
    record(whose, "deadline.extend", extension.reason(), before, actor);
  }

  /** Takes an extension back; what holds for everybody holds again. */
  public void endExtension(Whose whose, AccountId actor) {
    var before = words(whose);
    database
        .createNativeMutationQuery(END_EXTENSION)
        .setParameter("exercise", whose.exercise().id().value())
        .setParameter("learner", whose.learner().value())
        .executeUpdate();
    record(whose, "deadline.end-extension", "", before, actor);
  }

  private void record(Whose whose, String action, String reason, String before, AccountId actor) {
    audit.record(
        Optional.of(actor),
        new Deed(action, whose.subject(), reason, whose.course().slug(), before, words(whose)));
  }

  private String words(Whose whose) {
    return AssignmentWords.of(
        of(whose.exercise().id(), whose.learner()), rules(whose.course().id()));
  }

  private NativeQuery<Tuple> query(String sql) {
    return database.createNativeQuery(sql, Tuple.class);
  }
}
