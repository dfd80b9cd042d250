package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Forms that leave out what torch has a default for, or take a number for a tensor. */
class ShorthandsTest {
  private static final Tensor X = Tensor.of(new double[][] {{-2, 1, 0.5}, {3, -1, 2}});

  @Test
  void where_takesNumbers() {
    assertThat(Tensor.where(X.gt(0), X, 0).literal())
        .isEqualTo(Tensor.where(X.gt(0), X, X.zerosLike()).literal());
    assertThat(Tensor.where(X.gt(0), -1, X).literal())
        .isEqualTo(Tensor.where(X.gt(0), X.fullLike(-1), X).literal());
    Tensor wide = Tensor.of(true, false).unsqueeze(1);
    assertThat(Tensor.where(wide, Tensor.of(1, 2), 7).literal()).isEqualTo("[[1, 2],\n [7, 7]]");
  }

  @Test
  void whereOfNumbers_isOfTorchsType() {
    Tensor yes = Tensor.of(true, false);
    assertThat(Tensor.where(yes, Tensor.of(1, 2), 0.5)).hasToString("tensor([1.0000, 0.5000])");
    assertThat(Tensor.where(yes, 0, Tensor.of(true, true)).dtype()).isEqualTo(DType.INT64);
    assertThat(Tensor.where(yes, X.at(0).narrow(0, 0, 2).toDouble(), 0.1).get(1)).isEqualTo(0.1);
  }

  @Test
  void where_ofNoTruthValues_isRefused() {
    assertThatThrownBy(() -> Tensor.where(X, X, 1))
        .isInstanceOf(DTypeException.class)
        .hasMessageStartingWith("where: ");
    assertThatThrownBy(() -> Tensor.where(Tensor.of(true, false), 1, X))
        .isInstanceOf(ShapeException.class)
        .hasMessageStartingWith("where: ");
  }

  @Test
  void whereOfNumbers_hasTheGradientsOfWhatWasChosen() {
    Tensor positive = X.gt(0);
    assertThat(GradientCheck.greatestError(t -> Tensor.where(positive, t[0].square(), 5), X))
        .isLessThan(1e-6);
    assertThat(GradientCheck.greatestError(t -> Tensor.where(positive, 5, t[0].square()), X))
        .isLessThan(1e-6);
  }

  @Test
  void arange_startsAnywhere() {
    assertThat(Tensor.arange(2, 5)).hasToString("tensor([2, 3, 4])");
    assertThat(Tensor.arange(-1, -1).shape()).isEqualTo(Shape.of(0));
    assertThat(Tensor.arange(0.5, 3)).hasToString("tensor([0.5000, 1.5000, 2.5000])");
    assertThatThrownBy(() -> Tensor.arange(5, 2))
        .isInstanceOf(TensorException.class)
        .hasMessageStartingWith("arange: ");
  }

  @Test
  void sort_isAlongTheLastDim() {
    Ranked sorted = X.sort();
    assertThat(sorted.values().equal(X.sort(1).values())).isTrue();
    assertThat(sorted.indices().literal()).isEqualTo("[[0, 2, 1],\n [1, 2, 0]]");
    assertThat(Tensor.scalar(3).sort().indices().item()).isZero();
    assertThat(GradientCheck.greatestError(t -> t[0].sort().values().square(), X)).isLessThan(1e-6);
  }

  @Test
  void oneHot_countsTheClasses() {
    assertThat(Tensor.of(2, 0).oneHot().literal()).isEqualTo("[[0, 0, 1],\n [1, 0, 0]]");
    assertThat(Tensor.of(0).oneHot().literal()).isEqualTo("[[1]]");
    assertThatThrownBy(() -> Tensor.of(1, -1).oneHot())
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageStartingWith("oneHot: the class -1");
    assertThatThrownBy(() -> Tensor.zeros(Shape.of(0), DType.INT64).oneHot())
        .isInstanceOf(ShapeException.class)
        .hasMessageStartingWith("oneHot: ");
    assertThatThrownBy(() -> Tensor.of(Long.MAX_VALUE).oneHot())
        .isInstanceOf(ShapeException.class)
        .hasMessageStartingWith("oneHot: ");
    assertThatThrownBy(() -> Tensor.of(1.0).oneHot()).isInstanceOf(DTypeException.class);
  }

  @Test
  void nan_isCloseToNan_ifAsked() {
    Tensor a = Tensor.of(Double.NaN, 1, Double.NaN, Double.POSITIVE_INFINITY);
    Tensor b = Tensor.of(Double.NaN, 1.0000001, 2, Double.POSITIVE_INFINITY);
    assertThat(a.isClose(b, 1e-5, 1e-8, true)).hasToString("tensor([ True,  True, False,  True])");
    assertThat(a.isClose(b, 1e-5, 1e-8, false).equal(a.isClose(b))).isTrue();
    assertThat(a.allClose(a, 0, 0, true)).isTrue();
    assertThat(a.allClose(a, 0, 0, false)).isFalse();
    assertThat(a.allClose(b, 1e-5, 1e-8, true)).isFalse();
    assertThatThrownBy(() -> a.allClose(a.toDouble(), 0, 0, true))
        .isInstanceOf(DTypeException.class)
        .hasMessageStartingWith("allClose: ");
  }

  @Test
  void requiresGrad_canBeTakenBack() {
    Tensor weight = Tensor.of(1.0, 2.0).requiresGrad_(true);
    Tensor before = weight.mul(3);
    assertThat(weight.requiresGrad_(false)).isSameAs(weight);
    assertThat(weight.requiresGrad()).isFalse();
    assertThat(weight.mul(3).requiresGrad()).isFalse();
    assertThat(before.requiresGrad()).isTrue();
    assertThat(Tensor.of(1, 2).requiresGrad_(false).requiresGrad()).isFalse();
    assertThatThrownBy(() -> before.requiresGrad_(false))
        .isInstanceOf(TensorException.class)
        .hasMessageStartingWith("requiresGrad_: ")
        .hasMessageContaining("detach");
    assertThatThrownBy(() -> Tensor.of(1, 2).requiresGrad_(true))
        .isInstanceOf(DTypeException.class);
  }

  @Test
  void numbersWithoutType_haveThatOfTheJavaNumber() {
    assertThat(Tensor.full(Shape.of(2), 5)).hasToString("tensor([5, 5])");
    assertThat(Tensor.full(Shape.of(2), 5.)).hasToString("tensor([5., 5.])");
    assertThat(Tensor.full(Shape.of(2), 5f)).hasToString("tensor([5., 5.])");
    assertThat(Tensor.full(Shape.of(2), true)).hasToString("tensor([True, True])");
    assertThat(Tensor.scalar(5)).hasToString("tensor(5)");
    assertThat(Tensor.scalar(Long.MIN_VALUE).getLong()).isEqualTo(Long.MIN_VALUE);
    assertThat(Tensor.scalar(5.)).hasToString("tensor(5.)");
    assertThat(Tensor.scalar(false)).hasToString("tensor(False)");
    assertThat(Tensor.full(Shape.of(2), 5, DType.FLOAT32)).hasToString("tensor([5., 5.])");
    assertThat(Tensor.ones(2)).hasToString("tensor([1., 1.])");
  }

  @Test
  void wholeNumbers_giveWayToFloats() {
    Tensor whole = Tensor.full(Shape.of(2), 0);
    assertThat(whole.add(0.5)).hasToString("tensor([0.5000, 0.5000])");
    assertThat(whole.add(Tensor.of(1.5, 2))).hasToString("tensor([1.5000, 2.0000])");
    assertThat(Tensor.scalar(1).div(4)).hasToString("tensor(0.2500)");
    assertThatThrownBy(() -> whole.add_(0.5))
        .isInstanceOf(DTypeException.class)
        .hasMessageContaining("int64");
    assertThatThrownBy(() -> Tensor.scalar(1).requiresGrad_())
        .isInstanceOf(DTypeException.class)
        .hasMessageContaining("write 2. instead of 2");
  }
}
