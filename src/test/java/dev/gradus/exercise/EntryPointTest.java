package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointTest {

  @Test
  void readsSignature_withSeveralParameters() {
    EntryPoint entry = EntryPoint.parse("public static List<Tensor> split(Tensor x,int dim )");

    assertThat(entry.method()).isEqualTo("split");
    assertThat(entry.result()).isEqualTo(ArgumentType.TENSORS);
    assertThat(entry.parameters())
        .containsExactly(
            new Parameter("x", ArgumentType.TENSOR), new Parameter("dim", ArgumentType.INT));
    assertThat(entry).hasToString("static List<Tensor> split(Tensor x, int dim)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tensor relu(Tensor x)",
        "private static Tensor relu(Tensor x)",
        "static Tensor relu(Tensor x",
        "static Tensor relu(Tensor)",
        "static Tensor relu(Tensor x,)",
        "static float relu(Tensor x)",
        "static Tensor relu(List<Tensor> x)",
        "static Tensor relu(Tensor x) { return x; }"
      })
  void refuses_whatIsNoSignature(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> EntryPoint.parse(text));
  }
}
