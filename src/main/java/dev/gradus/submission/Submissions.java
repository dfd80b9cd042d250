package dev.gradus.submission;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/** Everything that was ever handed in. */
@ApplicationScoped
@Transactional
public class Submissions {

  /** Separates our advisory locks on learners from any others in the same database. */
  private static final int LEARNER_LOCK = 0x5ab;

  private final SubmissionRepository submissions;
  private final Session database;
  private final Clock clock;

  Submissions(SubmissionRepository submissions, Session database, Clock clock) {
    this.submissions = submissions;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes the learner's hand-ins wait for each other until the transaction ends, so that numbers
   * have no gaps, a key is used once, and the queue's limit holds.
   */
  public void lock(AccountId learner) {
    database
        .createNativeQuery("SELECT pg_advisory_xact_lock(:space, :learner) IS NULL", Boolean.class)
        .setParameter("space", LEARNER_LOCK)
        .setParameter("learner", (int) learner.value())
        .getSingleResult();
  }

  /** Stores a hand-in under the learner's next number; call {@link #lock} first. */
  public Submission add(NewSubmission made) {
    var entity = new SubmissionEntity();
    entity.learner = made.learner().value();
    entity.exercise = made.exercise().value();
    entity.version = made.version().value();
    entity.number = 1 + latestNumber(made);
    entity.source = made.source();
    entity.key = made.key().orElse(null);
    entity.submittedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    submissions.persist(entity);
    return submission(entity);
  }

  public Optional<Submission> find(SubmissionId id) {
    return submissions.findByIdOptional(id.value()).map(Submissions::submission);
  }

  /** The submission that a learner made under an idempotency key. */
  public Optional<Submission> byKey(AccountId learner, String key) {
    return submissions
        .find("learner = ?1 and key = ?2", learner.value(), key)
        .firstResultOptional()
        .map(Submissions::submission);
  }

  /** A learner's submissions to an exercise, newest first. */
  public List<Submission> of(AccountId learner, ExerciseId exercise) {
    return submissions
        .find(
            "learner = ?1 and exercise = ?2 order by number desc",
            learner.value(),
            exercise.value())
        .stream()
        .map(Submissions::submission)
        .toList();
  }

  private int latestNumber(NewSubmission made) {
    return submissions
        .find(
            "select coalesce(max(number), 0) from SubmissionEntity where learner = ?1 and exercise = ?2",
            made.learner().value(),
            made.exercise().value())
        .project(Integer.class)
        .singleResult();
  }

  private static Submission submission(SubmissionEntity entity) {
    return new Submission(
        new SubmissionId(Objects.requireNonNull(entity.id)),
        new AccountId(entity.learner),
        new ExerciseId(entity.exercise),
        new ExerciseVersionId(entity.version),
        entity.number,
        entity.source,
        entity.submittedAt);
  }
}
