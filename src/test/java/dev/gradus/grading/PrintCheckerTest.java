package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintCheckerTest {

  private static final Expectation DEFAULT = new Expectation(Optional.empty(), Set.of());

  @Test
  void findsLiteralsAndBareNumbers_inOrder() {
    String output =
        """
        Hidden layer: tensor([[0.7800, 0.9300],
                [1., 2.]])
        and the sum [3.0, -inf] of 2 vectors
          42
        loss = tensor(0.5000, dtype=torch.float64)
        7 apples
        []
        tensor([True, False])
        """;

    List<PrintedTensor> found = PrintedTensors.parse(output).tensors();

    assertThat(found)
        .extracting(PrintedTensor::sizes)
        .containsExactly(List.of(2, 2), List.of(2), List.of(), List.of(), List.of(0), List.of(2));
    assertThat(found.get(1).values()).containsExactly(3.0, Double.NEGATIVE_INFINITY);
    assertThat(found.get(5).values()).containsExactly(1.0, 0.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[a, b]", "[1, [2]]", "[[1, 2], [3]]", "[1 2]", "[1,,2]", "[", "see [1]x[", "1 2"})
  void leavesOut_whatIsNoTensor(String text) {
    assertThat(PrintedTensors.parse(text.replace("see [1]x", "")).tensors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tensor([0.9696, 0.7527]) | [0.96960002, 0.75270003]",
        "[0.9696]                 | [0.9697]",
        "[0.9696]                 | [0.970]",
        "[2., 0.]                 | tensor([2, 0])",
        "1.2346e+04               | 12345.678",
        "[-inf, nan]              | [-Infinity, NaN]"
      })
  void accepts_whatAgreesInThePrintedDigits(String expected, String actual) {
    assertThat(PrintChecker.compare(DEFAULT, expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.9696]   | [0.9700]     | VALUE",
        "[0.9696]   | [0.9]        | VALUE",
        "[0.9696]   | [1]          | VALUE",
        "[2.]       | [3.]         | VALUE",
        "[0.9696]   | 0.9696       | RANK",
        "[1., 2.]   | [[1., 2.]]   | RANK",
        "[1., 2.]   | [1., 2., 3.] | SHAPE",
        "[nan]      | [0.]         | PATTERN",
        "[1.]       | nothing      | TYPE"
      })
  void refuses_whatDoesNot(String expected, String actual, Mismatch.Kind kind) {
    assertThat(PrintChecker.compare(DEFAULT, expected, actual).orElseThrow().kind())
        .isEqualTo(kind);
  }

  @Test
  void saysHowManyTensorsWerePrinted() {
    assertThat(PrintChecker.compare(DEFAULT, "[1.]\n[2.]", "[1.]").orElseThrow().message())
        .isEqualTo("The output is one tensor, but should be 2 tensors.");
  }

  @Test
  @Timeout(5)
  void readsHostileOutput_inGoodTime() {
    for (String piece : List.of("[", "[\n", "[1,", "[[]\n", "tensor(", "1\n[", "]")) {
      assertThat(PrintedTensors.parse(piece.repeat(20_000)).count()).isNotNegative();
    }
  }
}
