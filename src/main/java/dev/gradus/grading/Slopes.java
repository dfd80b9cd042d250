package dev.gradus.grading;

import java.util.List;
import java.util.stream.IntStream;

/** The slope of a function over a grid, as far as its values tell it. */
public final class Slopes {

  private static final double NEAR = 1e-2;

  /** At a corner of the function its slope is no number, and neighbours tell something between. */
  private static final double SHARE = 0.9;

  private Slopes() {}

  /** By central differences between the neighbours of each point but the first and the last. */
  public static List<Double> numeric(List<Double> xs, List<Double> ys) {
    return IntStream.range(1, xs.size() - 1)
        .mapToObj(i -> (ys.get(i + 1) - ys.get(i - 1)) / (xs.get(i + 1) - xs.get(i - 1)))
        .toList();
  }

  /**
   * Whether these can be the slopes of a function with these values: else an operation that
   * autograd does not follow, or one over several elements, has got in.
   */
  static boolean fit(List<Double> xs, List<Double> ys, List<Double> slopes) {
    if (slopes.size() != xs.size()) {
      return false;
    }
    var numeric = numeric(xs, ys);
    long near =
        IntStream.range(0, numeric.size())
            .filter(
                i ->
                    Math.abs(numeric.get(i) - slopes.get(i + 1))
                        <= NEAR * Math.max(1, Math.abs(slopes.get(i + 1))))
            .count();
    return near >= SHARE * numeric.size();
  }
}
