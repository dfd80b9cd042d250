package dev.gradus.course;

import java.time.Instant;
import java.util.Optional;

/**
 * What a course asks of an exercise; everything may be left open.
 *
 * @param points what full marks are worth, instead of the exercise's own points
 * @param attempts how many submissions count; one that ended in a compile or judge error uses none
 * @param solutionsAtOnce whether learners read the reference solutions as soon as it has opened,
 *     instead of after full marks or once it has closed
 */
public record Assignment(
    Optional<Double> points, Optional<Integer> attempts, Times times, boolean solutionsAtOnce) {

  public static final Assignment OPEN =
      new Assignment(Optional.empty(), Optional.empty(), Times.OPEN, false);

  /** When it may be handed in, and by when it should be. */
  public record Times(Optional<Instant> opens, Optional<Instant> due, Optional<Instant> closes) {

    public static final Times OPEN =
        new Times(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean opened(Instant now) {
      return opens.filter(now::isBefore).isEmpty();
    }

    public boolean closed(Instant now) {
      return closes.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether the times come in their order; equal only due and closing. */
    public boolean ordered() {
      return before(opens, due)
          && before(opens, closes)
          && (due.isEmpty() || closes.isEmpty() || !due.get().isAfter(closes.get()));
    }

    Times extended(Extension extension) {
      var ends = extension.closes().or(() -> closes.map(end -> later(end, extension.due())));
      return new Times(opens, Optional.of(extension.due()), ends);
    }

    private static boolean before(Optional<Instant> first, Optional<Instant> second) {
      return first.isEmpty() || second.isEmpty() || first.get().isBefore(second.get());
    }

    private static Instant later(Instant one, Instant two) {
      return one.isAfter(two) ? one : two;
    }
  }

  /** Another due time for one learner. */
  public record Extension(Instant due, Optional<Instant> closes, String reason) {}

  /** What holds for a learner with this extension. */
  public Assignment extended(Extension extension) {
    return new Assignment(points, attempts, times.extended(extension), solutionsAtOnce);
  }

  /** Whether the reference solutions are shown to everybody, whatever they have. */
  public boolean showsSolutions(Instant now) {
    return times.closed(now) || (solutionsAtOnce && times.opened(now));
  }

  /** Whether reference solutions are, or will be, shown to learners who can still hand in. */
  public boolean showsSolutionsEarly(Instant now) {
    return solutionsAtOnce && !times.closed(now);
  }
}
