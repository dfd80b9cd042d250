package dev.gradus.course;

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
   * @param ownPoints what it gives itself, which full marks are worth unless the course says else
   * @param version the number of the version that the old course has
   * @param newest the number of the newest that is published
   */
  public record Line(
      String slug,
      String title,
      double ownPoints,
      Assignment before,
      Assignment after,
      int version,
      int newest) {

    public boolean differs() {
      return version != newest;
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
