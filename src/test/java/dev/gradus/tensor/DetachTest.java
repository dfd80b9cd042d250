package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Views are tensors of their own, even those that differ from their base in nothing. */
class DetachTest {
  static Stream<Arguments> views() {
    return Stream.of(
        Arguments.of("detach", (UnaryOperator<Tensor>) Tensor::detach),
        Arguments.of("expand", (UnaryOperator<Tensor>) x -> x.expand(2)),
        Arguments.of("expand -1", (UnaryOperator<Tensor>) x -> x.expand(-1)),
        Arguments.of("squeeze", (UnaryOperator<Tensor>) x -> x.squeeze(0)),
        Arguments.of("reshape", (UnaryOperator<Tensor>) x -> x.reshape(2)),
        Arguments.of("t", (UnaryOperator<Tensor>) Tensor::t));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void gradientAskedOfAView_isNotAskedOfItsBase(String name, UnaryOperator<Tensor> view) {
    Tensor x = Tensor.of(1.0, 2.0);
    Tensor y = view.apply(x).requiresGrad_();
    assertThat(x.requiresGrad()).as(name).isFalse();
    y.mul(3).sum().backward();
    assertThat(x.hasGrad()).isFalse();
    assertThat(y.grad().toDoubles()).containsExactly(3, 3);
    try (NoGrad unrecorded = new NoGrad()) {
      y.fill_(7);
    }
    assertThat(x.toDoubles()).containsExactly(7, 7);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void gradient_flowsThroughAllViewsButTheDetached(String name, UnaryOperator<Tensor> view) {
    Tensor x = Tensor.of(1.0, 2.0).requiresGrad_();
    Tensor y = view.apply(x);
    assertThat(y.gradFn().isPresent()).as(name).isEqualTo(!name.equals("detach"));
    assertThat(y.requiresGrad()).isEqualTo(!name.equals("detach"));
  }
}
