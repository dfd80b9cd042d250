package dev.gradus.tensor.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0.01, 0.01",
    "1, 1.0",
    "-20, -20.0",
    "0, 0.0",
    "-0.0, -0.0",
    "1e-4, 0.0001",
    "1e-5, 1e-05",
    "-1.25e-7, -1.25e-07",
    "123456.789, 123456.789",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "12345678901234567890, 1.2345678901234567e+19",
    "0.3333333333333333, 0.3333333333333333",
    "2e23, 2e+23",
    "1e100, 1e+100",
    "4.9E-324, 5e-324",
    "1.7976931348623157E308, 1.7976931348623157e+308",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf"
  })
  void doubles_areWrittenAsPythonDoes(double number, String written) {
    assertThat(PythonNumber.repr(number)).isEqualTo(written);
  }

  @Test
  void modules_printTheirNumbersSo() {
    assertThat(new LeakyReLU(1e-5)).hasToString("LeakyReLU(negative_slope=1e-05)");
    assertThat(new LeakyReLU()).hasToString("LeakyReLU(negative_slope=0.01)");
    assertThat(new Softplus(1, 1e16)).hasToString("Softplus(beta=1.0, threshold=1e+16)");
  }
}
