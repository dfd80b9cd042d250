package dev.gradus.tensor;

/**
 * Finds whether there is a 0, an infinite number or NaN among many, by arithmetic alone: where fast
 * loops get those wrong, slow ones need to run only then.
 */
public final class Oddities {
  /** As many numbers at a time as stay in the first-level cache. */
  public static final int CHUNK = 512;

  /** This squared is more than any float32 but 0 can be multiplied by and stay finite. */
  private static final double HUGE = 0x1p1000;

  private final double[] products;

  /** For as many numbers at a time as there are, but at most {@link #CHUNK}. */
  public Oddities(int most) {
    products = new double[Math.min(most, CHUNK)];
    java.util.Arrays.fill(products, Double.POSITIVE_INFINITY);
  }

  /** Takes in some numbers: infinity times 0, like infinity minus infinity, is NaN, and stays. */
  public void look(float[] x, int at, int length) {
    double[] all = products;
    for (int j = 0; j < length; j++) {
      double value = x[at + j];
      all[j] = Math.fma(all[j], Math.abs(value) * HUGE * HUGE, value * 0);
    }
  }

  /** Whether there was an odd number. */
  public boolean any() {
    double sum = 0;
    for (double product : products) {
      sum += product;
    }
    return Double.isNaN(sum);
  }
}
