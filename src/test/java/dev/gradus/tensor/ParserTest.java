package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tensor([2., 0.])",
        "tensor([[2.0000, 0.0000],\n        [1.2000, 0.0000]])",
        "tensor([1, 2, 3])",
        "tensor([ True, False])",
        "tensor(3.1416)",
        "tensor([0.5000, 0.2500], dtype=torch.float64)",
        "tensor([], size=(2, 0))",
        "tensor([], size=(0, 3), dtype=torch.int64)",
        "tensor([    inf,     nan, -1.5000])",
        "tensor([1.0000e-05, 1.0000e+10])"
      })
  void whatTorchPrints_isReadAndPrintedAgain(String printed) {
    assertThat(Tensor.parse(printed)).hasToString(printed);
  }

  @Test
  void olderSpacing_isRead() {
    assertThat(Tensor.parse("tensor([ 2.,  0.])")).hasToString("tensor([2., 0.])");
  }

  @Test
  void suffixesOfAutograd_areReadAndForgotten() {
    assertThat(Tensor.parse("tensor([1.], requires_grad=True)")).hasToString("tensor([1.])");
    assertThat(Tensor.parse("tensor(1., grad_fn=<SumBackward0>)")).hasToString("tensor(1.)");
  }

  @Test
  void wholeNumbers_becomeFloatingWhereAsked() {
    assertThat(Tensor.parse("[2, 1]")).hasToString("tensor([2, 1])");
    assertThat(Tensor.parse("[2, 1]", DType.FLOAT32)).hasToString("tensor([2., 1.])");
  }

  @Test
  void int64_isReadExactly() {
    assertThat(Tensor.parse("[9223372036854775807]").getLong(0)).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[1, 2], [3]] | the rows differ in length: one has 2 elements, the one that ends here has 1",
        "[1, [2]] | a list stands where a number was expected",
        "[[1], 2] | a number stands where a list was expected",
        "[1 2] | a comma or ] is missing",
        "[1, 2 | a comma or ] is missing",
        "[1, 2]] | there is more text after the end",
        "[1, two] | \"two\" is not a number",
        "[1, --2] | \"--2\" is not a number, after",
        "[-] | \"-\" is not a number, after",
        "[1e] | \"1e\" is not a number",
        "[99999999999999999999] | is not a number that int64 can hold",
        "tensor([1,  ..., 2]) | torch shortened this tensor with ...",
        "[[1, 2], ..., [3, 4]] | torch shortened this tensor with ...",
        "tensor([1], dtype=torch.int8) | the dtype torch.int8 is not known",
        "tensor([], size=(4)) | The literal has shape [0], but its size says [4].",
        "`` | the text ends too early",
      })
  void badText_isRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> Tensor.parse(text))
        .isInstanceOf(LiteralException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void fraction_isRefusedWhereInt64IsAsked() {
    assertThatThrownBy(() -> Tensor.parse("[1.5]", DType.INT64))
        .isInstanceOf(LiteralException.class)
        .hasMessageContaining("1.5 is not whole");
  }

  @Test
  void deepNesting_isRefusedRatherThanOverflowingTheStack() {
    assertThatThrownBy(() -> Tensor.parse("[".repeat(100_000)))
        .isInstanceOf(LiteralException.class)
        .hasMessageContaining("nested more than 32 deep");
  }
}
