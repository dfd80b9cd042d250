package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.nn.Functional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for all tensors, over shapes and numbers drawn from seeds. */
class LawsTest {
  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  private static int[] sizes(Generator generator, int mostDims) {
    int[] sizes = new int[generator.nextInt(mostDims + 1)];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = 1 + generator.nextInt(5);
    }
    return sizes;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void broadcasting_repeatsDimsOfSizeOne(int seed) {
    Generator generator = new Generator(seed);
    int[] full = sizes(generator, 4);
    int[] thin = full.clone();
    for (int axis = 0; axis < thin.length; axis++) {
      thin[axis] = generator.nextInt(2) == 0 ? 1 : thin[axis];
    }
    Tensor a = generator.randn(full);
    Tensor b = generator.randn(thin);
    Tensor sum = a.sub(b);
    Tensor expected =
        Tensor.of(
            Shape.of(full),
            index -> {
              int[] inThin = index.clone();
              for (int axis = 0; axis < thin.length; axis++) {
                inThin[axis] = thin[axis] == 1 ? 0 : index[axis];
              }
              return (float) a.get(index) - (float) b.get(inThin);
            });
    assertThat(sum.equal(expected)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void permutedView_holdsTheSameElementsUnderMovedIndices(int seed) {
    Generator generator = new Generator(seed);
    Tensor x = generator.randn(2, 3, 4);
    long[] order = generator.randperm(3).toLongs();
    Tensor view = x.permute((int) order[0], (int) order[1], (int) order[2]);
    Tensor expected =
        Tensor.of(
            view.shape(),
            index -> {
              int[] original = new int[3];
              for (int axis = 0; axis < 3; axis++) {
                original[(int) order[axis]] = index[axis];
              }
              return x.get(original);
            });
    assertThat(view.equal(expected)).isTrue();
    assertThat(view.contiguous().equal(view)).isTrue();
    assertThat(view.reshape(-1).equal(expected.reshape(-1))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void view_changesWithItsBase_andCopyDoesNot(int seed) {
    Generator generator = new Generator(seed);
    Tensor x = generator.randn(4, 6);
    List<Tensor> views =
        List.of(
            x.t(),
            x.reshape(2, 12),
            x.slice(1, 1, 6, 2),
            x.at(2),
            x.unsqueeze(0),
            x.expand(3, 4, 6));
    Tensor copy = x.copy();
    x.fill_(7);
    for (Tensor view : views) {
      assertThat(view.eq(7).all().item()).isEqualTo(1);
    }
    assertThat(copy.eq(7).any().item()).isZero();
  }

  @Test
  void reshape_sharesWhereTorchDoes_andCopiesWhereItMust() {
    Tensor x = Tensor.arange(24).reshape(2, 3, 4);
    Tensor shared = x.transpose(0, 1).reshape(3, 2, 2, 2);
    Tensor copied = x.transpose(0, 1).reshape(6, 4);
    x.fill_(-1);
    assertThat(shared.eq(-1).all().item()).isEqualTo(1);
    assertThat(copied.eq(-1).any().item()).isZero();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void matmul_isThePlainTripleLoop(int seed) {
    Generator generator = new Generator(seed);
    int rows = 1 + generator.nextInt(40);
    int depth = generator.nextInt(40);
    int columns = 1 + generator.nextInt(40);
    Tensor a =
        generator.nextInt(2) == 0 ? generator.randn(rows, depth) : generator.randn(depth, rows).t();
    Tensor b =
        generator.nextInt(2) == 0
            ? generator.randn(depth, columns)
            : generator.randn(columns, depth).t();
    Tensor product = a.matmul(b);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double sum = 0;
        double size = 0;
        for (int k = 0; k < depth; k++) {
          sum += a.get(r, k) * b.get(k, c);
          size += Math.abs(a.get(r, k) * b.get(k, c));
        }
        assertThat(Math.abs(product.get(r, c) - sum)).isLessThanOrEqualTo(depth * 6e-8 * size);
      }
    }
    Tensor inDouble = a.toDouble().matmul(b.toDouble());
    assertThat(product.allClose(inDouble.toFloat(), 1e-4, 1e-4)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addmm_addsTheBiasToTheProduct(int seed) {
    Generator generator = new Generator(seed);
    Tensor a = generator.randn(1 + generator.nextInt(20), 5);
    Tensor b = generator.randn(5, 1 + generator.nextInt(20));
    Tensor bias = generator.randn(b.shape().dim(1));
    assertThat(bias.addmm(a, b).allClose(a.matmul(b).add(bias), 1e-5, 1e-5)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void softmax_addsUpToOne_andIgnoresShifts(int seed) {
    Tensor x = new Generator(seed).normal(0, 20, Shape.of(3, 7));
    Tensor softmax = x.softmax(1);
    assertThat(softmax.sum(1).allClose(Tensor.ones(3), 1e-6, 0)).isTrue();
    Tensor whole = x.round();
    assertThat(whole.add(100).softmax(1).equal(whole.softmax(1))).isTrue();
    assertThat(x.logSoftmax(1).exp().allClose(softmax, 1e-4, 1e-7)).isTrue();
    assertThat(Functional.softmin(x, 1).equal(x.neg().softmax(1))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sort_isAPermutationInOrder(int seed) {
    Tensor x = new Generator(seed).randint(-4, 5, 30);
    Ranked sorted = x.sort(0);
    assertThat(x.gather(0, sorted.indices()).equal(sorted.values())).isTrue();
    assertThat(sorted.values().narrow(0, 0, 29).le(sorted.values().narrow(0, 1, 29)).all().item())
        .isEqualTo(1);
    assertThat(sorted.indices().sort(0).values().equal(Tensor.arange(30))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void printedLiteral_isReadBack(int seed) {
    Generator generator = new Generator(seed);
    Tensor x = generator.randint(-900, 900, sizes(generator, 3));
    assertThat(Tensor.parse(x.literal()).equal(x)).isTrue();
    assertThat(Tensor.parse(x.toString()).equal(x)).isTrue();
    assertThat(Tensor.fromBytes(x.dtype(), x.shape(), x.toBytes()).equal(x)).isTrue();
  }

  @Test
  void gradients_areThoseOfCentralDifferences() {
    Generator generator = new Generator(5);
    Tensor x = generator.uniform(0.2, 2, Shape.of(2, 3));
    Tensor y = generator.uniform(0.2, 2, Shape.of(3));
    Map<String, TensorFunction> functions = new TreeMap<>();
    functions.put("add", t -> t[0].add(t[1]));
    functions.put("div", t -> t[0].div(t[1]));
    functions.put("pow", t -> t[0].pow(t[1]));
    functions.put("matmul", t -> t[0].matmul(t[1]));
    functions.put("prod", t -> t[0].prod(1).mul(t[1].prod()));
    functions.put("std", t -> t[0].std(1).add(t[1].var()));
    functions.put("softmax", t -> t[0].softmax(0).mul(t[1].logSoftmax(0)));
    functions.put("norm", t -> t[0].norm(3, 1, true).mul(t[1].norm()));
    functions.put("gelu", t -> Functional.gelu(t[0]).add(Functional.mish(t[1])));
    functions.put("cat", t -> Tensor.cat(0, t[0], t[1].unsqueeze(0)).cumsum(0));
    functions.put("views", t -> t[0].t().reshape(2, 3).slice(1, 0, 3, 2).sum(1).outer(t[1]));
    functions.put("logsumexp", t -> t[0].logsumexp(1).sum().mul(t[1].logsumexp()));
    for (Map.Entry<String, TensorFunction> function : functions.entrySet()) {
      assertThat(GradientCheck.greatestError(function.getValue(), x, y))
          .as(function.getKey())
          .isLessThan(1e-6);
    }
  }

  @Test
  void gradientCheck_findsAWrongGradient() {
    TensorFunction wrong = t -> t[0].mul(t[0].detach());
    assertThat(GradientCheck.greatestError(wrong, Tensor.of(1.0, 2.0))).isGreaterThan(0.1);
  }
}
