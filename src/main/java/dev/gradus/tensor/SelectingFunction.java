package dev.gradus.tensor;

/**
 * A function of straight pieces, some of them level, whose gradient torch selects rather than
 * multiplies: where the slope is 0 so is the gradient, even if what comes from above is infinite or
 * NaN.
 */
@Taught
public abstract class SelectingFunction extends PointwiseFunction {

  /**
   * Names a function, and says what its slope is computed from.
   *
   * @param name what {@code grad_fn} shows, without {@code Backward0}: {@code "Threshold"}
   * @param saved which of the arguments of {@link #slope} it looks at
   */
  protected SelectingFunction(String name, Saved saved) {
    super(name, saved);
  }

  /**
   * Whether the function is level at x, so that the gradient is 0 whatever comes from above: where
   * the slope is 0, unless overridden.
   */
  protected boolean isLevel(double x, double slope) {
    return slope == 0;
  }

  @Override
  final double gradient(double upstream, double x, double slope) {
    return isLevel(x, slope) ? 0 : upstream * slope;
  }
}
