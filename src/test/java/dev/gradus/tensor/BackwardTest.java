package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What backward leaves in the tensors that a result was computed from. */
class BackwardTest {
  @Test
  void gradientOfAnotherType_isConvertedToTheTensors() {
    Tensor x = Tensor.of(1.0, 2.0).requiresGrad_();
    x.backward(Tensor.of(1, 2));
    assertThat(x.grad()).hasToString("tensor([1., 2.])");
    x.backward(Tensor.of(0.5, 0.5).toDouble());
    assertThat(x.grad()).hasToString("tensor([1.5000, 2.5000])");
    Tensor y = Tensor.of(1.0, 2.0).toDouble().requiresGrad_();
    y.mul(2).backward(Tensor.of(1f, 2f));
    assertThat(y.grad()).hasToString("tensor([2., 4.], dtype=torch.float64)");
  }
}
