package dev.gradus.tensor.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many elements dropout sets to 0, and what becomes of the others. */
class DropoutTest {
  private static final int SIZE = 40_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25, 0.5, 0.9})
  void elements_becomeZeroByChance_andTheOthersGrow(double p) {
    Tensor x = new Generator(1).uniform(1, 2, Shape.of(200, 200));
    Tensor y = new Dropout(p, new Generator(2)).forward(x);
    Tensor dropped = y.eq(0);
    // Four standard deviations of how many of so many are dropped.
    assertThat(dropped.toFloat().mean().item())
        .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / SIZE)));
    Tensor expected = Tensor.where(dropped, 0, x.div(1 - p));
    assertThat(y.allClose(expected, 1e-6, 0)).isTrue();
    // The mean stays; each element's deviation is x·√(p / (1 - p)), and x is below 2.
    assertThat(y.mean().item())
        .isCloseTo(x.mean().item(), within(8 * Math.sqrt(p / (1 - p) / SIZE)));
  }

  @Test
  void gradient_isScaledWhereElementsStay() {
    Tensor x = Tensor.ones(50, 20).requiresGrad_();
    Tensor y = new Dropout(0.2, new Generator(3)).forward(x);
    y.sum().backward();
    assertThat(x.grad().equal(y.detach())).isTrue();
    assertThat(y.max().item()).isCloseTo(1.25, within(1e-6));
  }

  @Test
  void seed_decides_andEachCallDrawsAnew() {
    Tensor x = Tensor.ones(1000);
    Dropout first = new Dropout(0.5, new Generator(4));
    Tensor once = first.forward(x);
    assertThat(new Dropout(0.5, new Generator(4)).forward(x).equal(once)).isTrue();
    assertThat(first.forward(x).equal(once)).isFalse();
    assertThat(new Dropout(0.5, new Generator(5)).forward(x).equal(once)).isFalse();
  }

  @Test
  void withoutProbability_itIsAHalf() {
    Tensor x = Tensor.ones(1000);
    Dropout half = new Dropout(new Generator(4));
    assertThat(half).hasToString("Dropout(p=0.5, inplace=False)");
    assertThat(half.forward(x).equal(new Dropout(0.5, new Generator(4)).forward(x))).isTrue();
  }

  @Test
  void evaluation_changesNothing() {
    Tensor x = new Generator(1).randn(4, 5);
    Dropout dropout = new Dropout(0.5, new Generator(6));
    dropout.eval();
    assertThat(dropout.forward(x).equal(x)).isTrue();
    dropout.train();
    assertThat(dropout.forward(x).equal(x)).isFalse();
  }

  @Test
  void extremes_keepOrDropAll() {
    Tensor x = new Generator(1).randn(4, 5);
    assertThat(new Dropout(0, new Generator(7)).forward(x).equal(x)).isTrue();
    assertThat(new Dropout(1, new Generator(7)).forward(x).eq(0).all().item()).isEqualTo(1);
  }

  @Test
  void type_stays() {
    Tensor wide = Tensor.ones(10).toDouble();
    assertThat(new Dropout(new Generator(8)).forward(wide).dtype()).isEqualTo(DType.FLOAT64);
  }
}
