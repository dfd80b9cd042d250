package dev.gradus.tensor;

/**
 * {@code e⁻ˢ} of many numbers s from 0 on, to about 10⁻¹¹: more than enough for float32.
 *
 * <p>Without {@link VectorInstructions} it is Java's own. Else it is {@code 1 / p(s/1024)¹⁰²⁴},
 * where p is the polynomial nearest to {@code eᶻ}. Without branches, calls or tricks with bits the
 * loop becomes vector instructions; the power grows to infinity, and so its inverse to 0, by
 * itself.
 */
public final class Decay {
  /** As many numbers at a time as stay in the first-level cache. */
  public static final int CHUNK = 512;

  private static final double PART = 1.0 / 1024;

  private Decay() {}

  /** Puts {@code e⁻ˢ} in place of each of the first n numbers. */
  public static void of(double[] s, int n) {
    if (VectorInstructions.AVAILABLE) {
      byPolynomial(s, n);
    } else {
      byLibrary(s, n);
    }
  }

  static void byLibrary(double[] s, int n) {
    for (int i = 0; i < n; i++) {
      s[i] = Math.exp(-s[i]);
    }
  }

  static void byPolynomial(double[] s, int n) {
    for (int i = 0; i < n; i++) {
      double z = s[i] * PART;
      double p = Math.fma(z, 1.9642102381312257e-4, 1.389275630938501e-3);
      p = Math.fma(p, z, 8.333360263709278e-3);
      p = Math.fma(p, z, 0.04166666478467412);
      p = Math.fma(p, z, 0.16666666656714432);
      p = Math.fma(p, z, 0.5000000000027333);
      p = Math.fma(p, z, 1.0000000000000826);
      p = Math.fma(p, z, 1);
      p *= p; // to the power of 2, 4, 8, …
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      s[i] = 1 / p;
    }
  }
}
