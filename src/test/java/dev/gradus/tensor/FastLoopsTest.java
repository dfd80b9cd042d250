package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.gradus.tensor.nn.Functional;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast loops over float32 against the plain formulas in float64. */
class FastLoopsTest {
  private static final int N = 5000;

  /** Of all sizes and both signs, then the odd ones. */
  private static Tensor inputs() {
    Generator generator = new Generator(11);
    Tensor normal = generator.normal(0, 4, Shape.of(N));
    Tensor tiny = generator.uniform(-1, 1, Shape.of(N)).mul(1e-38);
    Tensor odd = Tensor.parse("[0., -0., inf, -inf, nan, 3.4e38, -3.4e38, 1e-45, -1e-45, -14.2]");
    return Tensor.cat(0, normal, tiny, odd);
  }

  private static void assertNear(Tensor actual, Tensor expected, int ulps) {
    float[] a = actual.toFloats();
    float[] b = expected.toFloats();
    for (int i = 0; i < a.length; i++) {
      boolean same = Float.compare(a[i], b[i]) == 0;
      assertThat(same || Math.abs(a[i] - b[i]) <= ulps * Math.ulp(b[i]))
          .as("%s instead of %s at %s", a[i], b[i], i)
          .isTrue();
    }
  }

  @Test
  void relu_isThatOfFloat64_zeroIncluded() {
    Tensor x = inputs();
    assertNear(x.relu(), x.toDouble().relu().toFloat(), 0);
    Tensor tame = x.narrow(0, 0, N);
    assertNear(tame.relu(), tame.toDouble().relu().toFloat(), 0);
    Tensor negativeNan = Tensor.of(Float.intBitsToFloat(0xffc00000), Float.intBitsToFloat(-1));
    assertThat(negativeNan.relu().isNan().all().item()).isEqualTo(1);
    assertThat(Tensor.of(-0.0, 0.0, -1.0).relu()).hasToString("tensor([-0., 0., 0.])");
  }

  @Test
  void bothWaysToRelu_agree() {
    float[] x = inputs().toFloats();
    float[] arithmetic = new float[x.length];
    float[] bits = new float[x.length];
    Relu.byArithmetic(x, arithmetic);
    Relu.byBits(x, bits);
    assertThat(arithmetic).containsExactly(bits);
  }

  @Test
  void leakyRelu_isThatOfFloat64_zeroIncluded() {
    Tensor x = inputs();
    for (double slope : new double[] {0.01, 0, -0.5, 3}) {
      assertNear(
          Functional.leakyRelu(x, slope), Functional.leakyRelu(x.toDouble(), slope).toFloat(), 0);
    }
    Tensor zeros = Tensor.of(-0.0, 0.0).requiresGrad_();
    Functional.leakyRelu(zeros, -0.5).sum().backward();
    assertThat(Functional.leakyRelu(zeros.detach(), -0.5)).hasToString("tensor([0., -0.])");
    assertThat(zeros.grad()).hasToString("tensor([-0.5000, -0.5000])");
  }

  @Test
  void clamping_isThatOfFloat64() {
    Tensor x = inputs();
    assertNear(x.clamp(-0.3, 1.7), x.toDouble().clamp(-0.3, 1.7).toFloat(), 0);
    assertNear(x.clamp(null, 0.1), x.toDouble().clamp(null, 0.1).toFloat(), 0);
    assertNear(
        Functional.hardtanh(x, -0.3, 1.7),
        Functional.hardtanh(x.toDouble(), -0.3, 1.7).toFloat(),
        0);
    assertNear(Functional.relu6(x), Functional.relu6(x.toDouble()).toFloat(), 0);
  }

  @Test
  void gelu_isThatOfFloat64() {
    Tensor x = inputs();
    assertNear(Functional.gelu(x), Functional.gelu(x.toDouble()).toFloat(), 1);
    assertThat(
            Functional.gelu(Tensor.of(-30.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)))
        .hasToString("tensor([-0., inf, nan])");
  }

  @Test
  void softmax_isThatOfFloat64_inRowsOfAllLengths() {
    for (int count : new int[] {1, 2, 3, 5, 511, 512, 513, 1300}) {
      Tensor x = new Generator(count).normal(0, 20, Shape.of(4, count));
      assertNear(x.softmax(1), x.toDouble().softmax(1).toFloat(), 1);
      assertThat(x.logSoftmax(1).allClose(x.toDouble().logSoftmax(1).toFloat(), 1.3e-6, 1e-6))
          .isTrue();
      assertThat(x.t().softmax(0).allClose(x.softmax(1).t(), 1e-6, 1e-38)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void softmaxOfRows_isThatOfFloat64_withVectorInstructionsAndWithout(boolean vectors) {
    for (int count : new int[] {1, 2, 511, 512, 1300}) {
      Tensor x = new Generator(count).normal(0, 20, Shape.of(4, count));
      float[] out = new float[4 * count];
      new SoftmaxRows(x.toFloats(), out, count, vectors).softmax();
      assertNear(Tensor.of(out), x.toDouble().softmax(1).toFloat().flatten(), 1);
      new SoftmaxRows(x.toFloats(), out, count, vectors).logSoftmax();
      Tensor logs = x.toDouble().logSoftmax(1).toFloat().flatten();
      assertThat(Tensor.of(out).allClose(logs, 1.3e-6, 1e-6)).isTrue();
    }
  }

  @Test
  void bothWaysToDecay_agree() {
    double[] polynomial = new Generator(2).uniform(0, 110, Shape.of(1000)).toDoubles();
    polynomial[0] = 0;
    polynomial[1] = Double.POSITIVE_INFINITY;
    double[] library = polynomial.clone();
    Decay.byPolynomial(polynomial, 1000);
    Decay.byLibrary(library, 1000);
    for (int i = 0; i < library.length; i++) {
      assertThat(polynomial[i]).isEqualTo(library[i], within(2e-10 * library[i]));
    }
  }

  /** The JVM's own option says what the choice of loops concludes from the name of the JVM. */
  @Test
  void vectorInstructions_areThoseOfTheSecondCompiler() {
    String lastTier =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("TieredStopAtLevel")
            .getValue();
    assertThat(VectorInstructions.AVAILABLE).isEqualTo(lastTier.equals("4"));
    assertThat(VectorInstructions.isIn("mixed mode, emulated-client, sharing")).isFalse();
    assertThat(VectorInstructions.isIn("mixed mode, sharing")).isTrue();
  }

  @Test
  void softmaxOfNanAndInfinity_isNan() {
    Tensor x = Tensor.parse("[[nan, 1., 2.], [inf, 0., 1.], [-inf, -inf, -inf], [-inf, 0., -inf]]");
    assertThat(x.softmax(1).isNan().all(1)).hasToString("tensor([ True,  True,  True, False])");
    assertThat(x.softmax(1).at(3)).hasToString("tensor([0., 1., 0.])");
    assertThat(x.logSoftmax(1).at(3)).hasToString("tensor([-inf, 0., -inf])");
  }

  @Test
  void bothProducts_addTheTermsOneByOne() {
    Generator generator = new Generator(5);
    int[][] sizes = {
      {1, 1, 1},
      {4, 4, 4},
      {5, 3, 7},
      {2, 300, 64},
      {9, 513, 2},
      {3, 2, 6000},
      {130, 18, 62},
      {200, 33, 65}
    };
    for (int[] size : sizes) {
      Tensor a = generator.randn(size[0], size[1]);
      Tensor b = generator.randn(size[2], size[1]).t();
      float[] expected = oneByOne(a, b);
      float[] tiles = new float[expected.length + 1];
      TileProduct.add(a, b, tiles, 1);
      float[] rows = new float[expected.length + 1];
      FloatProduct.of(Tensor.zeros(), a, b).into(rows, 1);
      assertThat(java.util.Arrays.copyOfRange(tiles, 1, tiles.length)).containsExactly(expected);
      assertThat(java.util.Arrays.copyOfRange(rows, 1, rows.length)).containsExactly(expected);
    }
  }

  private static float[] oneByOne(Tensor a, Tensor b) {
    int columns = b.shape().dim(1);
    float[] out = new float[a.shape().dim(0) * columns];
    for (int i = 0; i < out.length; i++) {
      for (int k = 0; k < a.shape().dim(1); k++) {
        out[i] = Math.fma((float) a.get(i / columns, k), (float) b.get(k, i % columns), out[i]);
      }
    }
    return out;
  }

  @Test
  void products_ofNothingAreZero() {
    float[] out = {7};
    TileProduct.add(Tensor.zeros(1, 0), Tensor.zeros(0, 1), out, 0);
    TileProduct.add(Tensor.zeros(3, 2), Tensor.zeros(2, 0), out, 0);
    assertThat(out).containsExactly(7);
  }
}
