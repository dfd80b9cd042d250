package dev.gradus.tensor.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Each step of each optimiser, against the formulas of its paper in float64 and against numbers
 * worked out by hand.
 */
class StepsTest {
  private static final double[] STARTS = {1, -2, 0.5, 3};

  /** The loss is Σ cₖ·(pₖ - 1)² / 2, so that the gradient is c·(p - 1). */
  private static final double[] CURVATURES = {1, 0.3, -2, 0};

  private static final int STEPS = 7;

  /** Changes a number, given its gradient; keeps what it has to between steps. */
  private interface Rule {
    double step(double p, double g);
  }

  private static void check(Function<List<Tensor>, Optimizer> optimizers, Supplier<Rule> rules) {
    check(DType.FLOAT64, 1e-13, optimizers, rules);
    check(DType.FLOAT32, 1e-5, optimizers, rules);
  }

  private static void check(
      DType dtype,
      double tolerance,
      Function<List<Tensor>, Optimizer> optimizers,
      Supplier<Rule> rules) {
    Tensor parameter = Tensor.of(Shape.of(2, 2), dtype, STARTS).requiresGrad_();
    Tensor curvatures = Tensor.of(Shape.of(2, 2), dtype, CURVATURES);
    Optimizer optimizer = optimizers.apply(List.of(parameter));
    double[] expected = STARTS.clone();
    Rule[] rule = new Rule[expected.length];
    for (int step = 0; step < STEPS; step++) {
      optimizer.zeroGrad();
      parameter.sub(1).square().mul(curvatures).div(2).sum().backward();
      optimizer.step();
      double[] actual = parameter.toDoubles();
      for (int i = 0; i < expected.length; i++) {
        rule[i] = step == 0 ? rules.get() : rule[i];
        expected[i] = rule[i].step(expected[i], CURVATURES[i] * (expected[i] - 1));
        assertThat(actual[i]).as("step %d", step).isCloseTo(expected[i], within(tolerance));
      }
    }
  }

  private static final class Momentum implements Rule {
    private final double lr;
    private final double momentum;
    private final boolean nesterov;
    private final double decay;
    private double velocity;

    Momentum(double lr, double momentum, boolean nesterov, double decay) {
      this.lr = lr;
      this.momentum = momentum;
      this.nesterov = nesterov;
      this.decay = decay;
    }

    @Override
    public double step(double p, double g) {
      double pulled = g + decay * p;
      velocity = momentum * velocity + pulled;
      return p - lr * (nesterov ? pulled + momentum * velocity : velocity);
    }
  }

  /** With decay within the gradient (Adam) or beside it (AdamW). */
  private static final class Adaptive implements Rule {
    private final double lr;
    private final double beta1;
    private final double beta2;
    private final double eps;
    private final double within;
    private final double beside;
    private double mean;
    private double square;
    private int steps;

    Adaptive(double lr, double[] betas, double eps, double within, double beside) {
      this.lr = lr;
      this.beta1 = betas[0];
      this.beta2 = betas[1];
      this.eps = eps;
      this.within = within;
      this.beside = beside;
    }

    @Override
    public double step(double p, double g) {
      steps++;
      double pulled = g + within * p;
      mean = beta1 * mean + (1 - beta1) * pulled;
      square = beta2 * square + (1 - beta2) * pulled * pulled;
      double unbiasedMean = mean / (1 - Math.pow(beta1, steps));
      double unbiasedSquare = square / (1 - Math.pow(beta2, steps));
      return p - lr * beside * p - lr * unbiasedMean / (Math.sqrt(unbiasedSquare) + eps);
    }
  }

  @Test
  void sgd_followsItsFormula() {
    check(all -> new SGD(all, 0.1), () -> new Momentum(0.1, 0, false, 0));
    check(all -> new SGD(all, 0.1).weightDecay(0.2), () -> new Momentum(0.1, 0, false, 0.2));
    check(all -> new SGD(all, 0.1).momentum(0.9), () -> new Momentum(0.1, 0.9, false, 0));
    check(
        all -> new SGD(all, 0.1).momentum(0.9).weightDecay(0.2),
        () -> new Momentum(0.1, 0.9, false, 0.2));
    check(all -> new SGD(all, 0.1).momentum(0.9).nesterov(), () -> new Momentum(0.1, 0.9, true, 0));
    check(
        all -> new SGD(all, 0.1).momentum(0.9).nesterov().weightDecay(0.2),
        () -> new Momentum(0.1, 0.9, true, 0.2));
  }

  @Test
  void adam_followsItsFormula() {
    double[] usual = {0.9, 0.999};
    double[] unusual = {0.5, 0.8};
    check(Adam::new, () -> new Adaptive(0.001, usual, 1e-8, 0, 0));
    check(all -> new Adam(all, 0.1), () -> new Adaptive(0.1, usual, 1e-8, 0, 0));
    check(
        all -> new Adam(all, 0.1).betas(0.5, 0.8, 0.01),
        () -> new Adaptive(0.1, unusual, 0.01, 0, 0));
    check(all -> new Adam(all, 0.1).weightDecay(0.2), () -> new Adaptive(0.1, usual, 1e-8, 0.2, 0));
  }

  @Test
  void adamW_followsItsFormula() {
    double[] usual = {0.9, 0.999};
    double[] unusual = {0.5, 0.8};
    check(AdamW::new, () -> new Adaptive(0.001, usual, 1e-8, 0, 0.01));
    check(all -> new AdamW(all, 0.1), () -> new Adaptive(0.1, usual, 1e-8, 0, 0.01));
    check(
        all -> new AdamW(all, 0.1).betas(0.5, 0.8, 0.01).weightDecay(0.2),
        () -> new Adaptive(0.1, unusual, 0.01, 0, 0.2));
    check(all -> new AdamW(all, 0.1).weightDecay(0), () -> new Adaptive(0.1, usual, 1e-8, 0, 0));
  }

  /** The values of a number that starts at 1 and whose gradient is itself. */
  private static double[] path(Function<List<Tensor>, Optimizer> optimizers) {
    Tensor p = Tensor.scalar(1.0).requiresGrad_();
    Optimizer optimizer = optimizers.apply(List.of(p));
    double[] path = new double[3];
    for (int step = 0; step < path.length; step++) {
      optimizer.zeroGrad();
      p.square().div(2).backward();
      optimizer.step();
      path[step] = p.item();
    }
    return path;
  }

  @Test
  void sgd_ofHalves_isExact() {
    assertThat(path(all -> new SGD(all, 0.5))).containsExactly(0.5, 0.25, 0.125);
    assertThat(path(all -> new SGD(all, 0.5).weightDecay(0.5)))
        .containsExactly(0.25, 0.0625, 0.015625);
    // Velocities 1, 1, 0.5.
    assertThat(path(all -> new SGD(all, 0.5).momentum(0.5))).containsExactly(0.5, 0, -0.25);
    // Velocities 1, 0.75, 0.3125, so steps of 1.5, 0.625, 0.09375, halved.
    assertThat(path(all -> new SGD(all, 0.5).momentum(0.5).nesterov()))
        .containsExactly(0.25, -0.0625, -0.109375);
    // Velocities 1.5, 1.125, 0.09375.
    assertThat(path(all -> new SGD(all, 0.5).momentum(0.5).weightDecay(0.5)))
        .containsExactly(0.25, -0.3125, -0.359375);
  }

  /** Means and squares cancel in the first step, which is lr by the sign of the gradient. */
  @Test
  void adams_firstStep_isTheLearningRate() {
    assertThat(path(all -> new Adam(all, 0.25))[0]).isEqualTo(0.75);
    assertThat(path(all -> new AdamW(all, 0.25).weightDecay(0))[0]).isEqualTo(0.75);
    assertThat(path(all -> new AdamW(all, 0.25).weightDecay(1))[0]).isEqualTo(0.5);
  }

  /**
   * With betas 0.5 and 0.75, no eps and lr 1/4: the second mean is (0.5·0.5 + 0.5·0.75) / 0.75, the
   * second square (0.75·0.25 + 0.25·0.5625) / 0.4375.
   */
  @Test
  void adams_secondStep_isWorkedOutByHand() {
    double step = 0.625 / 0.75 / Math.sqrt(0.328125 / 0.4375);
    assertThat(path(all -> new Adam(all, 0.25).betas(0.5, 0.75, 0))[1])
        .isCloseTo(0.75 - 0.25 * step, within(1e-7));
  }

  @Test
  void parametersWithoutGradient_stay() {
    for (Function<List<Tensor>, Optimizer> optimizers :
        List.<Function<List<Tensor>, Optimizer>>of(
            all -> new SGD(all, 0.5).momentum(0.5).weightDecay(0.5),
            all -> new Adam(all, 0.5).weightDecay(0.5),
            all -> new AdamW(all, 0.5))) {
      Tensor used = Tensor.of(1.0, 2.0).requiresGrad_();
      Tensor unused = Tensor.of(3.0, 4.0).requiresGrad_();
      used.sum().backward();
      optimizers.apply(List.of(unused, used)).step();
      assertThat(unused.literal()).isEqualTo("[3., 4.]");
      assertThat(used.literal()).isNotEqualTo("[1., 2.]");
    }
  }
}
