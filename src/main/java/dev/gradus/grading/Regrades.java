package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Regrades: a newer version is tried on old submissions without anyone noticing, and then applied,
 * to all, only where it gives more, or not at all.
 */
@ApplicationScoped
@Transactional
public class Regrades {

  /** The most that a reason may take. */
  public static final int LONGEST_REASON = 500;

  private static final String LOCK_EXERCISE =
      "SELECT id FROM exercises WHERE id = :exercise FOR NO KEY UPDATE";

  private static final String OPEN =
      "SELECT id FROM regrades WHERE exercise_id = :exercise AND state IN ('running', 'ready')";

  private static final String START =
      """
      INSERT INTO regrades (exercise_id, exercise_version_id, from_version_id, state, requested_by,
                            requested_at)
      VALUES (:exercise, :version, CAST(:from AS bigint), 'running', :by, :now) RETURNING id
      """;

  private static final String COLLECT =
      """
      INSERT INTO regrade_entries (regrade_id, submission_id, before_id, source_hash)
      SELECT :regrade, s.id, g.id, sha256(convert_to(s.source, 'UTF8'))
        FROM submissions s
        JOIN gradings g ON g.submission_id = s.id AND g.counts
        JOIN exercise_versions v ON v.id = g.exercise_version_id
       WHERE s.exercise_id = :exercise AND v.number < :number AND s.erased_at IS NULL
         AND (CAST(:from AS bigint) IS NULL OR v.id = CAST(:from AS bigint))
      """;

  private static final String LOCK = "SELECT state FROM regrades WHERE id = :regrade FOR UPDATE";

  private static final String MOVE = "UPDATE regrades SET state = :state WHERE id = :regrade";

  // What was graded anew since by another way, or is still being graded, is left alone.
  private static final String CHOOSE =
      """
      UPDATE regrade_entries e SET applied = true
        FROM regrade_outcomes o
       WHERE e.regrade_id = :regrade AND o.regrade_id = e.regrade_id
         AND o.submission_id = e.submission_id AND o.old_counts AND o.old_state = 'done'
         AND o.change <> 'judgeError' AND (:policy = 'all' OR o.change = 'up')
      """;

  private static final String OLD_COUNTS_NO_MORE =
      """
      UPDATE gradings g SET counts = false FROM regrade_entries e
       WHERE e.regrade_id = :regrade AND e.applied AND g.id = e.before_id AND g.counts
      """;

  private static final String NEW_COUNTS =
      """
      UPDATE gradings g SET counts = true FROM regrade_entries e
       WHERE e.regrade_id = :regrade AND e.applied AND g.id = e.grading_id
      """;

  private static final String NEW_COUNTS_NO_MORE =
      """
      UPDATE gradings g SET counts = false FROM regrade_entries e
       WHERE e.regrade_id = :regrade AND e.applied AND g.id = e.grading_id AND g.counts
      """;

  private static final String OLD_COUNTS_AGAIN =
      """
      UPDATE gradings g SET counts = true FROM regrade_entries e
       WHERE e.regrade_id = :regrade AND e.applied AND g.id = e.before_id
         AND NOT EXISTS (SELECT 1 FROM gradings o
                          WHERE o.submission_id = g.submission_id AND o.counts)
      """;

  private static final String DECIDE =
      """
      INSERT INTO regrade_decisions (regrade_id, action, policy, reason, changed, actor_id, at)
      VALUES (:regrade, :action, :policy, :reason, :changed, :by, :now)
      """;

  private static final String POLICY =
      "SELECT policy FROM regrade_decisions WHERE regrade_id = :regrade AND action = 'apply'";

  private final Session database;
  private final RegradeQueue queue;
  private final AuditTrail audit;
  private final Clock clock;

  Regrades(Session database, RegradeQueue queue, AuditTrail audit, Clock clock) {
    this.database = database;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who decides, and why: learners read the reason beside their changed score. */
  public record Because(AccountId by, String reason) {

    public Because {
      if (reason.isBlank() || reason.length() > LONGEST_REASON) {
        throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
      }
    }
  }

  /** Begins to grade in shadow, behind everything that learners wait for. */
  public RegradeId start(RegradeRequest request) {
    var version = request.version();
    long exercise = request.exercise().value();
    number(LOCK_EXERCISE, "exercise", exercise);
    find(OPEN, "exercise", exercise)
        .ifPresent(
            open -> {
              throw new RegradeConflictException(
                  "Regrade %d of this exercise is not decided yet.".formatted(open));
            });
    var from = request.from().map(id -> Long.toString(id.value())).orElse(null);
    var regrade =
        new RegradeId(
            database
                .createNativeQuery(START, Long.class)
                .setParameter("exercise", exercise)
                .setParameter("version", version.id().value())
                .setParameter("from", from)
                .setParameter("by", request.by().value())
                .setParameter("now", clock.instant())
                .getSingleResult());
    int total =
        of(COLLECT, regrade)
            .setParameter("exercise", exercise)
            .setParameter("number", version.number())
            .setParameter("from", from)
            .executeUpdate();
    if (total == 0) {
      throw new RegradeConflictException(
          "No submission was graded against an older version than %d.".formatted(version.number()));
    }
    audit.record(
        Optional.of(request.by()),
        "regrade.start",
        subject(regrade),
        "%d submissions to %s against version %d"
            .formatted(total, version.exercise().slug(), version.number()));
    queue.feed(regrade);
    return regrade;
  }

  /** Ends a regrade that is not applied; what was graded stays, and it can be resumed. */
  public void cancel(RegradeId regrade, AccountId by) {
    move(regrade, Set.of(RegradeState.RUNNING, RegradeState.READY), RegradeState.CANCELLED);
    audit.record(Optional.of(by), "regrade.cancel", subject(regrade), "");
    queue.announce(regrade);
  }

  /** Goes on with a cancelled regrade where it was. */
  public void resume(RegradeId regrade, AccountId by) {
    lockExercise(regrade)
        .ifPresent(
            open -> {
              throw new RegradeConflictException(
                  "Regrade %d of this exercise is not decided yet.".formatted(open));
            });
    move(regrade, Set.of(RegradeState.CANCELLED), RegradeState.RUNNING);
    audit.record(Optional.of(by), "regrade.resume", subject(regrade), "");
    queue.feed(regrade);
  }

  /** Lets the results count from now on, in one transaction; returns for how many submissions. */
  public int apply(RegradeId regrade, RegradePolicy policy, Because because) {
    move(regrade, Set.of(RegradeState.READY), RegradeState.APPLIED);
    int changed = of(CHOOSE, regrade).setParameter("policy", policy.label()).executeUpdate();
    of(OLD_COUNTS_NO_MORE, regrade).executeUpdate();
    of(NEW_COUNTS, regrade).executeUpdate();
    decide(regrade, new Decided("apply", policy.label(), changed), because);
    return changed;
  }

  /** Lets the gradings of before count again, where nothing newer has replaced the applied ones. */
  public int revert(RegradeId regrade, Because because) {
    move(regrade, Set.of(RegradeState.APPLIED), RegradeState.REVERTED);
    of(NEW_COUNTS_NO_MORE, regrade).executeUpdate();
    int changed = of(OLD_COUNTS_AGAIN, regrade).executeUpdate();
    var policy =
        database
            .createNativeQuery(POLICY, String.class)
            .setParameter("regrade", regrade.value())
            .getSingleResult();
    decide(regrade, new Decided("revert", policy, changed), because);
    return changed;
  }

  private record Decided(String action, String policy, int changed) {}

  private void decide(RegradeId regrade, Decided decided, Because because) {
    of(DECIDE, regrade)
        .setParameter("action", decided.action())
        .setParameter("policy", decided.policy())
        .setParameter("reason", because.reason().strip())
        .setParameter("changed", decided.changed())
        .setParameter("by", because.by().value())
        .setParameter("now", clock.instant())
        .executeUpdate();
    audit.record(
        Optional.of(because.by()),
        "regrade." + decided.action(),
        subject(regrade),
        "%s, %d submissions: %s"
            .formatted(decided.policy(), decided.changed(), because.reason().strip()));
    queue.announce(regrade);
  }

  /** The states from which a regrade may go to another; anything else is a conflict. */
  private void move(RegradeId regrade, Set<RegradeState> from, RegradeState to) {
    var state =
        RegradeState.of(
            database
                .createNativeQuery(LOCK, String.class)
                .setParameter("regrade", regrade.value())
                .getSingleResult());
    if (!from.contains(state)) {
      throw new RegradeConflictException(
          "Regrade %s is %s and so can't become %s.".formatted(regrade, state.label(), to.label()));
    }
    of(MOVE, regrade).setParameter("state", to.label()).executeUpdate();
  }

  private Optional<Long> lockExercise(RegradeId regrade) {
    long exercise =
        number("SELECT exercise_id FROM regrades WHERE id = :regrade", "regrade", regrade.value());
    number(LOCK_EXERCISE, "exercise", exercise);
    return find(OPEN, "exercise", exercise);
  }

  private long number(String sql, String name, long value) {
    return database.createNativeQuery(sql, Long.class).setParameter(name, value).getSingleResult();
  }

  private Optional<Long> find(String sql, String name, long value) {
    return database
        .createNativeQuery(sql, Long.class)
        .setParameter(name, value)
        .getResultStream()
        .findFirst();
  }

  private MutationQuery of(String sql, RegradeId regrade) {
    return database.createNativeMutationQuery(sql).setParameter("regrade", regrade.value());
  }

  private static String subject(RegradeId regrade) {
    return "regrade " + regrade;
  }
}
