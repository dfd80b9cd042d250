package dev.gradus.gradebook;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.course.Assignments.Whose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.Session;

/** Grades set by hand. Each change says who made it and why. */
@ApplicationScoped
@Transactional
public class Overrides {

  /** The most characters that a reason may have. */
  public static final int LONGEST_REASON = 500;

  private static final String SET =
      """
      INSERT INTO grade_overrides (exercise_id, learner_id, score, reason, set_by, set_at)
      VALUES (:exercise, :learner, :score, :reason, :actor, :now)
      ON CONFLICT (exercise_id, learner_id)
      DO UPDATE SET score = :score, reason = :reason, set_by = :actor, set_at = :now
      """;

  private static final String TAKE_BACK =
      "DELETE FROM grade_overrides WHERE exercise_id = :exercise AND learner_id = :learner";

  private final Session database;
  private final Grades grades;
  private final AuditTrail audit;
  private final Event<GradeOverridden> overridden;
  private final Clock clock;

  Overrides(
      Session database,
      Grades grades,
      AuditTrail audit,
      Event<GradeOverridden> overridden,
      Clock clock) {
    this.database = database;
    this.grades = grades;
    this.audit = audit;
    this.overridden = overridden;
    this.clock = clock;
  }

  /** Sets a grade instead of what was earned. */
  public void set(Whose whose, Grade.ByHand byHand, AccountId actor) {
    var before = score(whose);
    database
        .createNativeMutationQuery(SET)
        .setParameter("exercise", whose.exercise().id().value())
        .setParameter("learner", whose.learner().value())
        .setParameter("score", byHand.score())
        .setParameter("reason", byHand.reason())
        .setParameter("actor", actor.value())
        .setParameter("now", clock.instant())
        .executeUpdate();
    record(whose, new Change("grade.override", byHand.reason(), before), actor);
  }

  /** Lets what was earned count again; nothing happens if nothing was set. */
  public void takeBack(Whose whose, String reason, AccountId actor) {
    var before = score(whose);
    int removed =
        database
            .createNativeMutationQuery(TAKE_BACK)
            .setParameter("exercise", whose.exercise().id().value())
            .setParameter("learner", whose.learner().value())
            .executeUpdate();
    if (removed > 0) {
      record(whose, new Change("grade.take-back", reason, before), actor);
    }
  }

  private record Change(String action, String reason, String before) {}

  private void record(Whose whose, Change change, AccountId actor) {
    audit.record(
        Optional.of(actor),
        new Deed(
            change.action(),
            subject(whose),
            change.reason(),
            whose.course().slug(),
            change.before(),
            score(whose)));
    overridden.fire(new GradeOverridden(whose, actor));
  }

  /** What the audit trail calls a grade. */
  public static String subject(Whose whose) {
    return "grade " + whose.username() + " " + whose.exercise().slug();
  }

  private String score(Whose whose) {
    return grades
        .of(whose.learner(), whose.exercise().id())
        .map(grade -> Formula.number(grade.score()))
        .orElse("–");
  }
}
