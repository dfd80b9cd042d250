package dev.gradus.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How well the tests of an exercise tell its references from programs that differ in one place.
 *
 * @param killed how many mutants the tests fail
 * @param equivalent how many gave what the references give on all inputs
 * @param leftOut how many were not tried, or not to an end, for want of time
 * @param useful the tests that failed some mutant first
 * @param unread references that could not be mutated
 */
public record MutationScore(
    int killed,
    int equivalent,
    int leftOut,
    List<Survivor> survivors,
    Set<String> useful,
    List<String> unread,
    Duration time) {

  public MutationScore {
    survivors = List.copyOf(survivors);
    useful = Set.copyOf(useful);
    unread = List.copyOf(unread);
  }

  /** How many mutants were tried to an end; what does not compile is none. */
  public int mutants() {
    return killed + equivalent + survivors.size();
  }

  /** The share of mutants that are killed, of those that are not equivalent, in percent. */
  public double percent() {
    int wrong = killed + survivors.size();
    return wrong == 0 ? 100 : 100.0 * killed / wrong;
  }

  /** What could not be looked at, in sentences for authors. */
  public List<String> omissions() {
    var omissions = new ArrayList<String>();
    if (leftOut > 0) {
      omissions.add(leftOut + " further mutants were left out to end in time.");
    }
    unread.forEach(file -> omissions.add(file + " could not be parsed, so it was not mutated."));
    return omissions;
  }
}
