package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each rule of torch's printing, with what Python prints. */
class PrinterTest {
  private static String print(double... numbers) {
    return Tensor.of(numbers).toString();
  }

  @Test
  void wholeNumbers_haveAPoint() {
    assertThat(print(2, 0)).isEqualTo("tensor([2., 0.])");
    assertThat(print(-1, 10, -0.0)).isEqualTo("tensor([-1., 10., -0.])");
  }

  @Test
  void fractions_haveFourDigits_roundedToEven() {
    assertThat(print(1.5)).isEqualTo("tensor([1.5000])");
    assertThat(print(1.12345)).isEqualTo("tensor([1.1235])");
    assertThat(print(0.03125, 0.09375)).isEqualTo("tensor([0.0312, 0.0938])");
    assertThat(Tensor.of(Shape.of(1), DType.FLOAT64, new double[] {0.1 + 0.2}))
        .hasToString("tensor([0.3000], dtype=torch.float64)");
  }

  @Test
  void columns_areAsWideAsTheWidest() {
    assertThat(print(1.5, -22.25)).isEqualTo("tensor([  1.5000, -22.2500])");
    assertThat(Tensor.of(5, -10, 100)).hasToString("tensor([  5, -10, 100])");
  }

  @Test
  void greatRatio_isScientific() {
    assertThat(print(1, 1000)).isEqualTo("tensor([   1., 1000.])");
    assertThat(print(1, 1001)).isEqualTo("tensor([1.0000e+00, 1.0010e+03])");
    assertThat(print(0.5, 501)).isEqualTo("tensor([5.0000e-01, 5.0100e+02])");
  }

  @Test
  void greatAndSmallNumbers_areScientific() {
    assertThat(print(1e8)).isEqualTo("tensor([1.0000e+08])".replace("1.0000e+08", "100000000."));
    assertThat(print(2e8)).isEqualTo("tensor([2.0000e+08])");
    assertThat(print(0.0001)).isEqualTo("tensor([1.0000e-04])");
    assertThat(print(0.00009)).isEqualTo("tensor([9.0000e-05])");
    assertThat(print(-1e-5, 0)).isEqualTo("tensor([-1.0000e-05,  0.0000e+00])");
  }

  @Test
  void infinitiesAndNan_countForNothingButAreAligned() {
    double inf = Double.POSITIVE_INFINITY;
    assertThat(print(inf, -inf, Double.NaN)).isEqualTo("tensor([inf, -inf, nan])");
    assertThat(print(1.5, inf, Double.NaN)).isEqualTo("tensor([1.5000,    inf,    nan])");
    assertThat(print(1, inf)).isEqualTo("tensor([1., inf])");
  }

  @Test
  void zeroAlone_isWhole() {
    assertThat(print(0)).isEqualTo("tensor([0.])");
    assertThat(Tensor.scalar(0.0)).hasToString("tensor(0.)");
    assertThat(Tensor.scalar(3.14159)).hasToString("tensor(3.1416)");
  }

  @Test
  void truthValues_areWordsAsInPython() {
    assertThat(Tensor.of(true, false)).hasToString("tensor([ True, False])");
    assertThat(Tensor.of(true, true)).hasToString("tensor([True, True])");
  }

  @Test
  void matrices_areIndented_andCubesHaveEmptyLines() {
    assertThat(Tensor.arange(4).reshape(2, 2)).hasToString("tensor([[0, 1],\n        [2, 3]])");
    assertThat(Tensor.arange(4).reshape(2, 1, 2))
        .hasToString("tensor([[[0, 1]],\n\n        [[2, 3]]])");
    assertThat(Tensor.arange(2).reshape(2, 1, 1, 1))
        .hasToString("tensor([[[[0]]],\n\n\n        [[[1]]]])");
  }

  @Test
  void longRows_areBrokenAtEightyCharacters() {
    assertThat(Tensor.arange(24))
        .hasToString(
            "tensor([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16, 17,\n"
                + "        18, 19, 20, 21, 22, 23])");
  }

  @Test
  void moreThanThousandElements_areSummarised() {
    assertThat(Tensor.arange(1000).toString()).doesNotContain("...");
    assertThat(Tensor.arange(1001))
        .hasToString("tensor([   0,    1,    2,  ...,  998,  999, 1000])");
    assertThat(Tensor.zeros(2, 501))
        .hasToString(
            "tensor([[0., 0., 0.,  ..., 0., 0., 0.],\n        [0., 0., 0.,  ..., 0., 0., 0.]])");
    assertThat(Tensor.zeros(300, 4).toString()).contains("        ...,\n");
  }

  @Test
  void summary_measuresOnlyWhatItShows() {
    Tensor x = Tensor.zeros(1001);
    x.narrow(0, 500, 1).fill_(0.5);
    assertThat(x).hasToString("tensor([0., 0., 0.,  ..., 0., 0., 0.])");
  }

  @Test
  void literal_leavesNothingOut() {
    assertThat(Tensor.arange(1001).literal()).contains("500").doesNotContain("...");
    assertThat(Tensor.of(2f, 0).literal()).isEqualTo("[2., 0.]");
    assertThat(Tensor.parse("[[1., 2.], [3., 4.]]").literal()).isEqualTo("[[1., 2.],\n [3., 4.]]");
  }

  @Test
  void emptyTensors_sayTheirSizeUnlessTheyAreVectors() {
    assertThat(Tensor.zeros(0)).hasToString("tensor([])");
    assertThat(Tensor.zeros(2, 0)).hasToString("tensor([], size=(2, 0))");
    assertThat(Tensor.zeros(Shape.of(0), DType.INT64)).hasToString("tensor([], dtype=torch.int64)");
    assertThat(Tensor.zeros(Shape.of(0, 3), DType.BOOL))
        .hasToString("tensor([], size=(0, 3), dtype=torch.bool)");
  }

  @Test
  void suffixes_tellTypeAndAutograd() {
    Tensor x = Tensor.of(1.0, 2.0).requiresGrad_();
    assertThat(x).hasToString("tensor([1., 2.], requires_grad=True)");
    assertThat(x.mul(2)).hasToString("tensor([2., 4.], grad_fn=<MulBackward0>)");
    assertThat(x.sum()).hasToString("tensor(3., grad_fn=<SumBackward0>)");
    assertThat(x.toDouble().detach()).hasToString("tensor([1., 2.], dtype=torch.float64)");
    assertThat(x.toDouble())
        .hasToString("tensor([1., 2.], dtype=torch.float64, grad_fn=<ToCopyBackward0>)");
  }

  @Test
  void suffixThatDoesNotFit_standsOnALineOfItsOwn() {
    Tensor x = Tensor.full(Shape.of(8), 0.5, DType.FLOAT64);
    assertThat(x)
        .hasToString(
            "tensor([0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000],\n"
                + "       dtype=torch.float64)");
  }

  @Test
  void otherLocale_changesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(print(1.5, 1e-7)).isEqualTo("tensor([1.5000e+00, 1.0000e-07])");
    } finally {
      Locale.setDefault(before);
    }
  }
}
