package dev.gradus.tensor.nn;

import dev.gradus.tensor.Decay;
import dev.gradus.tensor.Oddities;

/**
 * {@code x·Φ(x)} of many numbers as {@code max(x, 0) - |x|·Φ(-|x|)}, where {@code Φ(-t)} is {@code
 * e^(-t²/2)} times a polynomial in {@code (t - 4) / (t + 4)} and {@code 4 / (t + 4)}, to about
 * 10⁻¹¹. Infinite numbers and the sign of 0 are left to the caller. Short loops, since the compiler
 * makes vector instructions of no others.
 */
final class GeluLoop {
  private final float[] x;
  private final float[] y;
  private final double[] decays;
  private final double[] tails;
  private final Oddities oddities;

  GeluLoop(float[] x, float[] y) {
    this.x = x;
    this.y = y;
    this.oddities = new Oddities(x.length);
    this.decays = new double[Math.min(x.length, Decay.CHUNK)];
    this.tails = new double[decays.length];
  }

  /** Fills in the results; whether zeros or infinite numbers are to be done again. */
  boolean meetsOddities() {
    for (int at = 0; at < x.length; at += decays.length) {
      int length = Math.min(decays.length, x.length - at);
      sizes(at, length);
      Decay.of(decays, length);
      tails(tails, length);
      results(at, length);
      oddities.look(x, at, length);
    }
    return oddities.any();
  }

  private void sizes(int at, int length) {
    float[] from = x;
    double[] size = tails;
    double[] halfSquare = decays;
    for (int j = 0; j < length; j++) {
      double value = from[at + j];
      size[j] = Math.abs(value);
      halfSquare[j] = value * value * 0.5;
    }
  }

  /** Puts {@code Φ(-t)·e^(t²/2)} in place of each t. */
  private static void tails(double[] t, int length) {
    for (int j = 0; j < length; j++) {
      double u = 4 / (4 + t[j]);
      double v = Math.fma(u, -2, 1);
      double q = Math.fma(v, 1.7980144117515525e-6, 8.216859972749894e-6);
      q = Math.fma(q, v, -2.185480275804871e-6);
      q = Math.fma(q, v, -5.805991979813982e-5);
      q = Math.fma(q, v, 3.4002638451270466e-5);
      q = Math.fma(q, v, 4.0790796839688845e-4);
      q = Math.fma(q, v, -8.700474581475241e-4);
      q = Math.fma(q, v, -1.885087641686997e-3);
      q = Math.fma(q, v, 0.015099155063534313);
      q = Math.fma(q, v, -0.046630461560926754);
      q = Math.fma(q, v, 0.09678434976226273);
      q = Math.fma(q, v, -0.15197416054804536);
      q = Math.fma(q, v, 0.18882128260679218);
      t[j] = u * q;
    }
  }

  private void results(int at, int length) {
    float[] from = x;
    float[] to = y;
    double[] decay = decays;
    double[] tail = tails;
    for (int j = 0; j < length; j++) {
      double value = from[at + j];
      double size = Math.abs(value);
      // Negated as a whole, so that what vanishes on the left is -0.
      to[at + j] = (float) -(size * tail[j] * decay[j] - 0.5 * (value + size));
    }
  }
}
