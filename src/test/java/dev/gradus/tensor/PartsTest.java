package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tensors cut into parts of given sizes. */
class PartsTest {
  @Test
  void parts_areViewsOfTheGivenSizes() {
    Tensor x = Tensor.arange(12).reshape(2, 6);
    List<Tensor> parts = x.split(new int[] {1, 0, 3, 2}, -1);
    assertThat(parts.stream().map(Tensor::shape))
        .containsExactly(Shape.of(2, 1), Shape.of(2, 0), Shape.of(2, 3), Shape.of(2, 2));
    assertThat(parts.get(2).literal()).isEqualTo("[[1, 2, 3],\n [7, 8, 9]]");
    assertThat(Tensor.cat(1, parts.toArray(new Tensor[0])).equal(x)).isTrue();
    parts.getFirst().fill_(-1);
    assertThat(x.get(1, 0)).isEqualTo(-1);
    assertThat(Tensor.zeros(0, 3).split(new int[] {}, 0)).isEmpty();
  }

  @Test
  void sizesThatDontFit_areRefused() {
    Tensor x = Tensor.zeros(2, 6);
    assertThatThrownBy(() -> x.split(new int[] {1, 2}, 1))
        .isInstanceOf(ShapeException.class)
        .hasMessage("split: the sizes [1, 2] add up to 3, but dim 1 of the shape [2, 6] has 6.");
    assertThatThrownBy(() -> x.split(new int[] {7, -1}, 1))
        .isInstanceOf(ShapeException.class)
        .hasMessage("split: a part can't have -1 elements.");
    assertThatThrownBy(() -> x.split(new int[] {2}, 2))
        .hasMessageStartingWith("split: there is no");
  }

  @Test
  void gradients_areThoseOfCentralDifferences() {
    Tensor x = new Generator(1).randn(2, 6);
    TensorFunction unequal = t -> t[0].split(new int[] {1, 3, 2}, 1).get(1).square();
    assertThat(GradientCheck.greatestError(unequal, x)).isLessThan(1e-6);
  }
}
