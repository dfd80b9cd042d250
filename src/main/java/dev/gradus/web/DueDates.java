package dev.gradus.web;

import dev.gradus.account.AccountId;
import dev.gradus.course.Archive;
import dev.gradus.course.Assignment;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.grading.HandInTerms;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a learner is to know about the times of exercises. */
@ApplicationScoped
public class DueDates {

  private final Assignments assignments;
  private final HandInTerms handIn;
  private final Archive archive;
  private final Clock clock;

  DueDates(Assignments assignments, HandInTerms handIn, Archive archive, Clock clock) {
    this.assignments = assignments;
    this.handIn = handIn;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * What a course asks of an exercise.
   *
   * @param points what full marks are worth, if not the exercise's own points
   * @param solutions whether the reference solutions are shown now, also without full marks
   */
  public record Terms(
      Optional<Double> points, Optional<Due> due, Optional<Attempts> attempts, boolean solutions) {

    public static final Terms OPEN =
        new Terms(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Whether there is anything to be told. */
    public boolean any() {
      return due.isPresent() || attempts.isPresent();
    }

    /** The same in a course that is over, whatever else would hold. */
    Terms closedSince(Instant over) {
      var closed =
          new Due(Optional.empty(), Optional.empty(), Optional.of(Moment.of(over)), true, true, "");
      return new Terms(points, Optional.of(closed), attempts, solutions);
    }
  }

  /**
   * The times of one exercise, as of now.
   *
   * @param opens present only before it opens
   * @param penalty percent for each day late; empty if being late costs nothing
   */
  public record Due(
      Optional<Moment> opens,
      Optional<Moment> due,
      Optional<Moment> closes,
      boolean past,
      boolean closed,
      String penalty) {}

  /** How many attempts are left, where they are counted. */
  public record Attempts(int left, int all) {}

  /** By exercise; one that asks nothing is not in it. Attempts are not counted here. */
  public Map<String, Terms> of(Course course, AccountId learner) {
    var penalty = assignments.rules(course.id()).late().perDay();
    var found = new HashMap<String, Terms>();
    assignments
        .of(course.id(), learner)
        .forEach((slug, asked) -> found.put(slug, terms(asked, penalty, Optional.empty())));
    return found;
  }

  /** What one exercise asks, with the attempts that are left. */
  public Terms of(Catalogue.Entry entry, AccountId learner) {
    var exercise = entry.placed().id();
    var asked = assignments.of(exercise, learner);
    var attempts =
        asked
            .attempts()
            .map(most -> new Attempts(Math.max(0, most - handIn.used(exercise, learner)), most));
    var terms = terms(asked, assignments.rules(entry.course().id()).late().perDay(), attempts);
    return archive.since(exercise).map(terms::closedSince).orElse(terms);
  }

  private Terms terms(Assignment asked, double penalty, Optional<Attempts> attempts) {
    return new Terms(
        asked.points(),
        Optional.of(asked.times())
            .filter(times -> !times.equals(Assignment.Times.OPEN))
            .map(times -> due(times, penalty)),
        attempts,
        asked.showsSolutions(clock.instant()));
  }

  private Due due(Assignment.Times times, double penalty) {
    Instant now = clock.instant();
    return new Due(
        times.opens().filter(now::isBefore).map(Moment::of),
        times.due().map(Moment::of),
        times.closes().map(Moment::of),
        times.due().filter(now::isAfter).isPresent(),
        times.closed(now),
        penalty == 0 ? "" : Numbers.points(penalty));
  }
}
