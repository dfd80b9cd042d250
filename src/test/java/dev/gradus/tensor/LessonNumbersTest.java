package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The worked numbers of the first lesson, to the printed character. */
class LessonNumbersTest {
  private final Tensor input = Tensor.parse("[2, 1]", DType.FLOAT32);
  private final Tensor weight1 = Tensor.parse("[[0.45, 0.32], [-0.12, 0.29]]");
  private final Tensor weight2 = Tensor.parse("[[0.48, -0.12], [0.64, 0.91]]");

  @Test
  void twoLayers_printAsInTheLesson() {
    assertThat(input.matmul(weight1).matmul(weight2)).hasToString("tensor([0.9696, 0.7527])");
  }

  @Test
  void productOfTheWeights_printsAsInTheLesson() {
    assertThat(weight1.matmul(weight2))
        .hasToString("tensor([[0.4208, 0.2372],\n        [0.1280, 0.2783]])");
  }

  @Test
  void relu_printsAsInTheLesson() {
    assertThat(Tensor.parse("[2, -4]", DType.FLOAT32).relu()).hasToString("tensor([2., 0.])");
    assertThat(Tensor.parse("[[2, -4], [1.2, 0]]").relu())
        .hasToString("tensor([[2.0000, 0.0000],\n        [1.2000, 0.0000]])");
  }
}
