package dev.gradus.tensor.nn;

import dev.gradus.tensor.Between;
import dev.gradus.tensor.SelectingFunction;

/** Activations made of straight pieces. */
final class Piecewise {
  private Piecewise() {}

  /** x, kept between two numbers. */
  static final class Hardtanh extends Between {
    Hardtanh(double least, double greatest) {
      super("Hardtanh", least, greatest);
    }

    @Override
    protected double slope(double x, double y) {
      return x <= least || x >= greatest ? 0 : 1;
    }
  }

  /** (x + 3) / 6, kept between 0 and 1. */
  static final class Hardsigmoid extends SelectingFunction {
    Hardsigmoid() {
      super("Hardsigmoid", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return Math.min(Math.max(x + 3, 0), 6) / 6;
    }

    @Override
    protected double slope(double x, double y) {
      return x > -3 && x < 3 ? 1.0 / 6 : 0;
    }
  }

  /** x·hardsigmoid(x). */
  static final class Hardswish extends SelectingFunction {
    Hardswish() {
      super("Hardswish", Saved.INPUT);
    }

    @Override
    protected double value(double x) {
      return x * Math.min(Math.max(x + 3, 0), 6) / 6;
    }

    @Override
    protected double slope(double x, double y) {
      return x < -3 ? 0 : x <= 3 ? x / 3 + 0.5 : 1;
    }

    /** At its lowest, -1.5, the slope is 0 as well, but there torch multiplies. */
    @Override
    protected boolean isLevel(double x, double slope) {
      return x < -3;
    }
  }

  /** x, but 0 near 0. */
  static final class Hardshrink extends SelectingFunction {
    private final double near;

    Hardshrink(double near) {
      super("Hardshrink", Saved.INPUT);
      this.near = near;
    }

    @Override
    protected double value(double x) {
      return x >= -near && x <= near ? 0 : x;
    }

    @Override
    protected double slope(double x, double y) {
      return x >= -near && x <= near ? 0 : 1;
    }
  }

  /** x, moved towards 0 by a fixed length. */
  static final class Softshrink extends SelectingFunction {
    private final double length;

    Softshrink(double length) {
      super("Softshrink", Saved.INPUT);
      this.length = length;
    }

    @Override
    protected double value(double x) {
      return x > length ? x - length : x < -length ? x + length : x * 0;
    }

    @Override
    protected double slope(double x, double y) {
      return x >= -length && x <= length ? 0 : 1;
    }
  }
}
