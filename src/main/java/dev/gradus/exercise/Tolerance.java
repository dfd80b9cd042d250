package dev.gradus.exercise;

import dev.gradus.tensor.DType;

/** How far a value may lie from the expected one: atol + rtol * |expected|. */
public record Tolerance(double rtol, double atol) {

  private static final Tolerance EXACT = new Tolerance(0, 0);
  private static final Tolerance SINGLE = new Tolerance(1.3e-6, 1e-5);
  private static final Tolerance DOUBLE = new Tolerance(1e-7, 1e-7);

  /** For numbers that a program prints, by default with four digits. */
  public static final Tolerance PRINTED = new Tolerance(1e-4, 1e-4);

  public Tolerance {
    if (!(rtol >= 0) || !(atol >= 0) || Double.isInfinite(rtol) || Double.isInfinite(atol)) {
      throw new IllegalArgumentException(
          "a tolerance is finite and not negative: " + rtol + ", " + atol);
    }
  }

  /** The tolerance of torch's {@code assert_close} for elements of this type. */
  public static Tolerance defaultFor(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> SINGLE;
      case FLOAT64 -> DOUBLE;
      case INT64, BOOL -> EXACT;
    };
  }

  /** How far from the finite {@code expected} a value may lie. */
  public double margin(double expected) {
    return atol + rtol * Math.abs(expected);
  }
}
