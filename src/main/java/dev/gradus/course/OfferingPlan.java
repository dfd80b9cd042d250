package dev.gradus.course;

import dev.gradus.exercise.ExerciseVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a course if it is held again: its exercises with their times before and after.
 *
 * @param shift by how much its times move
 * @param start the first day of the old course; if it does not know it, that of its earliest time
 * @param left the exercises that stay behind, since they were never published
 */
public record OfferingPlan(
    DateShift shift, Optional<LocalDate> start, List<Line> lines, List<String> left) {

  public OfferingPlan {
    lines = List.copyOf(lines);
    left = List.copyOf(left);
  }

  /**
   * One exercise.
   *
   * @param version the one that the old course has
   * @param newest the newest that is published
   */
  public record Line(
      String slug,
      String title,
      Assignment before,
      Assignment after,
      Version version,
      Version newest) {

    public boolean differs() {
      return version.number() != newest.number();
    }
  }

  /** The number of a version, and what full marks are worth unless the course says else. */
  public record Version(int number, double points) {

    static Version of(ExerciseVersion version) {
      return new Version(version.number(), version.exercise().maxScore());
    }
  }

  /** The exercises of which there is a newer version than the old course has. */
  public List<Line> differing() {
    return lines.stream().filter(Line::differs).toList();
  }

  /** Whether there is any time that could move. */
  public boolean isTimed() {
    return lines.stream().anyMatch(line -> !line.before().times().equals(Assignment.Times.OPEN));
  }

  /** How many times there will be that are over already. */
  public long past(Instant now) {
    return lines.stream()
        .map(line -> line.after().times())
        .filter(times -> times.due().or(times::closes).filter(now::isAfter).isPresent())
        .count();
  }
}
