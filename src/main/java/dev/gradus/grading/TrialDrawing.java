package dev.gradus.grading;

import java.util.List;
import java.util.Optional;

/**
 * What a run draws beside its tests.
 *
 * @param curve the function over a grid, where the exercise asks for it
 * @param borders where a classifier draws the line, for each data set of a sample test
 */
public record TrialDrawing(Optional<Curve> curve, List<Border> borders) {

  public static final TrialDrawing NONE = new TrialDrawing(Optional.empty(), List.of());

  public TrialDrawing {
    borders = List.copyOf(borders);
  }
}
