package dev.gradus.grading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Who stands where in the queue, and how long that may take. Read once for all who wait here, a few
 * times a second, however many they are.
 */
@ApplicationScoped
class QueuePlaces {

  private static final Duration FRESH = Duration.ofMillis(250);

  /** What a grading takes on a machine of which nothing is known yet. */
  private static final double USUAL_SECONDS = 0.2;

  private static final String PLACES =
      """
      SELECT grading_id AS grading,
             CAST(row_number() OVER (ORDER BY priority, turn, id) AS int) AS place
        FROM jobs WHERE state = 'queued' AND kind <> 'lint'
      """;

  // Graders are all busy while anything waits, so those at work tell how many there are. They look
  // each second for what waits: where nothing is taken for longer, none of them may work.
  private static final String PACE =
      """
      SELECT CAST(coalesce(extract(epoch FROM avg(finished_at - started_at)), :usual)
                  / greatest(1, (SELECT count(*) FROM jobs WHERE state = 'running' AND kind <> 'lint'))
                  AS double precision) AS each,
             EXISTS (SELECT FROM jobs WHERE state = 'queued' AND kind <> 'lint'
                                        AND queued_at < now() - interval '3 s')
             AND NOT EXISTS (SELECT FROM jobs WHERE state = 'running' AND kind <> 'lint')
             AND coalesce(max(finished_at) < now() - interval '3 s', true) AS stands
        FROM (SELECT finished_at, started_at FROM gradings
               WHERE state = 'done' AND started_at IS NOT NULL ORDER BY id DESC LIMIT 20) latest
      """;

  private static final Logger LOG = Logger.getLogger(QueuePlaces.class);

  private final Session database;
  private final Clock clock;
  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile Snapshot latest = new Snapshot(Map.of(), USUAL_SECONDS, false, Instant.EPOCH);

  QueuePlaces(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Where a grading stands: 1 is next. And a guess, of all that are before it being graded; none
   * while nobody grades.
   */
  record Place(int position, Optional<Integer> seconds) {}

  /** All who wait, as of a moment. */
  private record Snapshot(
      Map<Long, Integer> places, double secondsEach, boolean stands, Instant at) {

    Optional<Place> of(GradingId grading) {
      return Optional.ofNullable(places.get(grading.value()))
          .map(place -> new Place(place, stands ? Optional.empty() : Optional.of(seconds(place))));
    }

    private int seconds(int place) {
      return Math.max(1, (int) Math.ceil(place * secondsEach));
    }
  }

  /** The place of a grading; nothing once it no longer waits. */
  @Transactional
  Optional<Place> of(GradingId grading) {
    return current().of(grading).or(() -> fresh().of(grading));
  }

  /**
   * About how many wait. Who hands in does not wait for them to be counted, holding a connection
   * and a lock: what was counted last will do, and they are counted again meanwhile. Only where
   * they were so many, they are counted at once.
   */
  @Transactional
  int waiting(int many) {
    int known = latest.places().size();
    if (known >= many) {
      return current().places().size();
    }
    countSoon();
    return known;
  }

  private void countSoon() {
    if (!isFresh(latest) && counting.compareAndSet(false, true)) {
      Thread.ofVirtual().name("queue-places").start(this::count);
    }
  }

  private void count() {
    try {
      QuarkusTransaction.requiringNew().run(this::current);
    } catch (RuntimeException e) {
      LOG.debugf(e, "the queue could not be counted; the next hand-in tries again");
    } finally {
      counting.set(false);
    }
  }

  /** A guess of when one of somebody's so many waiting jobs will have begun. */
  @Transactional
  Duration untilNext(int queued) {
    var now = current();
    double turns = Math.max(1.0, (double) now.places().size() / queued);
    return Duration.ofMillis((long) Math.clamp(1000 * turns * now.secondsEach(), 1, 60_000));
  }

  private synchronized Snapshot current() {
    return isFresh(latest) ? latest : fresh();
  }

  private boolean isFresh(Snapshot snapshot) {
    return clock.instant().isBefore(snapshot.at().plus(FRESH));
  }

  private synchronized Snapshot fresh() {
    var places = new HashMap<Long, Integer>();
    database
        .createNativeQuery(PLACES, Tuple.class)
        .getResultStream()
        .filter(row -> row.get("grading") != null)
        .forEach(
            row -> places.put(row.get("grading", Long.class), row.get("place", Integer.class)));
    var pace =
        database
            .createNativeQuery(PACE, Tuple.class)
            .setParameter("usual", USUAL_SECONDS)
            .getSingleResult();
    latest =
        new Snapshot(
            Map.copyOf(places),
            pace.get("each", Double.class),
            pace.get("stands", Boolean.class),
            clock.instant());
    return latest;
  }
}
