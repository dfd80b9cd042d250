package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Variance and standard deviation with and without Bessel's correction. */
class SpreadTest {
  private static final Tensor NUMBERS = Tensor.of(1.0, 2.0, 4.0, 9.0);
  private static final int[] ALL = {};

  /** The squared distances from the mean, 4, add up to 38. */
  @Test
  void correction_changesTheDivisor() {
    assertThat(NUMBERS.var().item()).isCloseTo(38.0 / 3, within(1e-6));
    assertThat(NUMBERS.var(true).item()).isCloseTo(38.0 / 3, within(1e-6));
    assertThat(NUMBERS.var(false).item()).isEqualTo(38.0 / 4);
    assertThat(NUMBERS.var(ALL, false, 2).item()).isEqualTo(38.0 / 2);
    assertThat(NUMBERS.std(true).item()).isCloseTo(Math.sqrt(38.0 / 3), within(1e-6));
    assertThat(NUMBERS.std(false).item()).isCloseTo(Math.sqrt(38.0 / 4), within(1e-6));
    assertThat(NUMBERS.std(ALL, false, 2).item()).isCloseTo(Math.sqrt(38.0 / 2), within(1e-6));
  }

  @Test
  void correctionOfAllOrMore_dividesByNothing() {
    assertThat(NUMBERS.var(ALL, false, 4).item()).isInfinite();
    assertThat(NUMBERS.std(ALL, false, 9).item()).isInfinite();
  }

  @Test
  void oneElement_hasNoSampleVariance() {
    Tensor one = Tensor.of(3.0).requiresGrad_();
    assertThat(one.var().item()).isNaN();
    assertThat(one.std().item()).isNaN();
    assertThat(Tensor.scalar(3.0).var(true).item()).isNaN();
    assertThat(one.var(false).item()).isZero();
    assertThat(one.std(ALL, true, 0).item()).isZero();
    one.var().backward();
    assertThat(one.grad().item()).isNaN();
  }

  @Test
  void noElement_hasNone() {
    assertThat(Tensor.zeros(0).var(false).item()).isNaN();
    assertThat(Tensor.zeros(2, 0).std(new int[] {1}, false, 1)).hasToString("tensor([nan, nan])");
  }

  @Test
  void gradients_areThoseOfCentralDifferences() {
    assertThat(GradientCheck.greatestError(t -> t[0].var(false), NUMBERS)).isLessThan(1e-6);
    assertThat(GradientCheck.greatestError(t -> t[0].var(true), NUMBERS)).isLessThan(1e-6);
    assertThat(GradientCheck.greatestError(t -> t[0].std(false), NUMBERS)).isLessThan(1e-6);
    assertThat(GradientCheck.greatestError(t -> t[0].std(ALL, true, 2), NUMBERS)).isLessThan(1e-6);
  }

  @Test
  void wholeNumbers_areRefused() {
    assertThatThrownBy(() -> Tensor.of(1, 2).var(true))
        .isInstanceOf(DTypeException.class)
        .hasMessageStartingWith("var: ");
    assertThatThrownBy(() -> Tensor.of(1, 2).std(ALL, true, 1))
        .isInstanceOf(DTypeException.class)
        .hasMessageStartingWith("std: ");
  }
}
