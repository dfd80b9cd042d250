package dev.gradus.submission;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.Session;

/** What learners have typed and not handed in: one draft for each learner and exercise. */
@ApplicationScoped
@Transactional
public class Drafts {

  private static final String FIND =
      """
      SELECT source, revision, saved_at FROM drafts
       WHERE learner_id = :learner AND exercise_id = :exercise
      """;

  // Saving the very same text again is no conflict: an answer that was lost is asked for again.
  private static final String KEEP =
      """
      INSERT INTO drafts AS d (learner_id, exercise_id, source, revision, saved_at)
      VALUES (:learner, :exercise, :source, :known + 1, :now)
      ON CONFLICT (learner_id, exercise_id) DO UPDATE
         SET source = excluded.source, revision = d.revision + 1, saved_at = excluded.saved_at
       WHERE d.revision = :known OR d.source = excluded.source
      RETURNING source, revision, saved_at
      """;

  private final Session database;
  private final Clock clock;

  Drafts(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Draft> find(AccountId learner, ExerciseId exercise) {
    return database
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("learner", learner.value())
        .setParameter("exercise", exercise.value())
        .getResultStream()
        .map(Drafts::draft)
        .findFirst();
  }

  /**
   * Keeps a text in place of the revision that the page knows, 0 for none.
   *
   * @return the other text, if another page has kept one since
   */
  public Keeping keep(AccountId learner, ExerciseId exercise, String source, int known) {
    return database
        .createNativeQuery(KEEP, Tuple.class)
        .setParameter("learner", learner.value())
        .setParameter("exercise", exercise.value())
        .setParameter("source", source)
        .setParameter("known", known)
        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
        .getResultStream()
        .map(Drafts::draft)
        .<Keeping>map(Keeping.Kept::new)
        .findFirst()
        .orElseGet(() -> new Keeping.Conflict(find(learner, exercise).orElseThrow()));
  }

  private static Draft draft(Tuple row) {
    return new Draft(
        row.get("source", String.class),
        row.get("revision", Integer.class),
        row.get("saved_at", Instant.class));
  }
}
