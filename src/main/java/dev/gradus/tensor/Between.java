package dev.gradus.tensor;

/** Keeps numbers between two others; what the slope is at these is the subclass's to say. */
public abstract class Between extends SelectingFunction {
  /** The lower end, -infinity if there is none. */
  protected final double least;

  /** The upper end, infinity if there is none. */
  protected final double greatest;

  protected Between(String name, double least, double greatest) {
    super(name, Saved.INPUT);
    this.least = least;
    this.greatest = greatest;
  }

  @Override
  protected final double value(double x) {
    double y = Math.min(Math.max(x, least), greatest);
    // -0 stays -0, as in torch.
    return y == 0 && x == 0 ? x : y;
  }

  @Override
  protected final void values(float[] x, float[] y) {
    float low = (float) least;
    float high = (float) greatest;
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.min(Math.max(x[i], low), high);
    }
    // Once more rather than at once, so that the loop above has vector instructions.
    for (int i = 0; low == 0 && i < y.length; i++) {
      if (x[i] == 0 && high >= 0) {
        y[i] = x[i];
      }
    }
  }

  @Override
  protected final boolean keepsIntegers() {
    return true;
  }

  @Override
  protected long value(long x) {
    return Math.min(Math.max(x, (long) least), (long) greatest);
  }
}
