package dev.gradus.tensor.nn;

/** The losses that compare element by element. */
final class ElementLosses {
  private ElementLosses() {}

  /** (x - t)². */
  static final class SquaredError extends ElementLoss {
    SquaredError() {
      super("MseLossBackward0", "mseLoss");
    }

    @Override
    double loss(double x, double t) {
      return (x - t) * (x - t);
    }

    @Override
    double slope(double x, double t) {
      return 2 * (x - t);
    }
  }

  /** |x - t|, but a parabola nearer than beta. */
  static final class SmoothL1 extends ElementLoss {
    private final double beta;

    SmoothL1(double beta) {
      super("SmoothL1LossBackward0", "smoothL1Loss");
      this.beta = beta;
    }

    @Override
    double loss(double x, double t) {
      double distance = Math.abs(x - t);
      return distance < beta ? 0.5 * distance * distance / beta : distance - 0.5 * beta;
    }

    @Override
    double slope(double x, double t) {
      double difference = x - t;
      return Math.abs(difference) < beta ? difference / beta : Math.signum(difference);
    }
  }

  /** (x - t)²/2, but straight further than delta. */
  static final class Huber extends ElementLoss {
    private final double delta;

    Huber(double delta) {
      super("HuberLossBackward0", "huberLoss");
      this.delta = delta;
    }

    @Override
    double loss(double x, double t) {
      double distance = Math.abs(x - t);
      return distance <= delta ? 0.5 * distance * distance : delta * (distance - 0.5 * delta);
    }

    @Override
    double slope(double x, double t) {
      return Math.max(-delta, Math.min(x - t, delta));
    }
  }

  /** -t·log(x) - (1 - t)·log(1 - x), where logarithms end at -100 as in torch. */
  static final class CrossEntropy extends ElementLoss {
    CrossEntropy() {
      super("BinaryCrossEntropyBackward0", "binaryCrossEntropy");
    }

    @Override
    double loss(double x, double t) {
      return (t - 1) * Math.max(Math.log1p(-x), -100) - t * Math.max(Math.log(x), -100);
    }

    @Override
    double slope(double x, double t) {
      return (x - t) / Math.max((1 - x) * x, 1e-12);
    }

    @Override
    double targetSlope(double x, double t) {
      return Math.log1p(-x) - Math.log(x);
    }
  }

  /** The same of σ(x), but stable. */
  static final class CrossEntropyWithLogits extends ElementLoss {
    CrossEntropyWithLogits() {
      super("BinaryCrossEntropyWithLogitsBackward0", "binaryCrossEntropyWithLogits");
    }

    @Override
    double loss(double x, double t) {
      return Math.max(x, 0) - x * t + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    double slope(double x, double t) {
      return 1 / (1 + Math.exp(-x)) - t;
    }

    @Override
    double targetSlope(double x, double t) {
      return -x;
    }
  }
}
