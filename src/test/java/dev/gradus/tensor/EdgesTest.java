package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.tensor.nn.Dropout;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Layer;
import dev.gradus.tensor.nn.Linear;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.Sequential;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The ends of each type and of each argument, where results must still be those of torch. */
class EdgesTest {
  /** The first whole number that a double does not hold. */
  private static final long ODD = 9_007_199_254_740_993L;

  private static void check(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(TensorException.class)
        .satisfies(
            thrown -> {
              assertThat(thrown.getMessage()).contains(parts).endsWith(".");
              assertThat(thrown.getMessage().strip().lines()).hasSize(1);
            });
  }

  @Test
  void ranges_areCountedInInt64() {
    check(() -> Tensor.arange(0, Long.MIN_VALUE, -1), "arange", "9223372036854775808 elements");
    check(() -> Tensor.arange(ODD, ODD - 1, 1), "steps of 1 don't lead", "993 to");
    check(() -> Tensor.arange(ODD - 1, ODD, -1), "steps of -1 don't lead", "993.");
    assertThat(Tensor.arange(ODD, ODD - 2, -1).toLongs()).containsExactly(ODD, ODD - 1);
    assertThat(Tensor.arange(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE).toLongs())
        .containsExactly(Long.MIN_VALUE, -1, Long.MAX_VALUE - 1);
    assertThat(Tensor.arange(1, 0, Long.MIN_VALUE).toLongs()).containsExactly(1);
    assertThat(Tensor.arange(3, 3, 1).elements()).isZero();
  }

  @Test
  void int64_isComparedExactly() {
    Tensor x = Tensor.of(ODD, ODD - 1, ODD);
    assertThat(Tensor.of(ODD - 1, ODD).argmax().getLong()).isEqualTo(1);
    assertThat(x.argmin().getLong()).isEqualTo(1);
    assertThat(x.argmax(0).getLong()).isZero();
    assertThat(x.maxWithIndices(0).values().getLong()).isEqualTo(ODD);
    assertThat(x.minWithIndices(0).indices().getLong()).isEqualTo(1);
    assertThat(x.sort(0).indices().toLongs()).containsExactly(1, 0, 2);
    assertThat(x.sort(0, true).values().toLongs()).containsExactly(ODD, ODD, ODD - 1);
    assertThat(x.topk(2).indices().toLongs()).containsExactly(0, 2);
    assertThat(x.add(1).clamp(null, ODD).toLongs()).containsExactly(ODD, ODD, ODD);
    assertThat(x.sub(1).clamp(ODD, null).toLongs()).containsExactly(ODD, ODD, ODD);
    assertThat(Tensor.of(1, 5).clamp(4, 2).toLongs()).containsExactly(2, 2);
  }

  @Test
  void floats_areSortedWithNanAsTheGreatest() {
    Tensor x = Tensor.of(Double.NaN, 0.0, -1.5, Double.POSITIVE_INFINITY, -0.0, -2, Double.NaN, 3);
    assertThat(x.sort(0).indices().toLongs()).containsExactly(5, 2, 1, 4, 7, 3, 0, 6);
    assertThat(x.sort(0, true).indices().toLongs()).containsExactly(0, 6, 3, 7, 1, 4, 2, 5);
    double least = Double.NEGATIVE_INFINITY;
    Tensor y = Tensor.of(-1, least, -Double.MIN_VALUE).toDouble();
    assertThat(y.sort(0).indices().toLongs()).containsExactly(1, 0, 2);
    assertThat(Arrays.stream(y.sort(0).values().toDoubles()).min()).hasValue(least);
  }

  @Test
  void truthValues_haveAnExtremeButNoIndexOfIt() {
    Tensor x = Tensor.of(new Object[] {new boolean[] {true, false}, new boolean[] {false, false}});
    assertThat(x.max()).hasToString("tensor(True)");
    assertThat(x.min()).hasToString("tensor(False)");
    assertThat(x.max(1)).hasToString("tensor([ True, False])");
    assertThat(x.maxWithIndices(1).values()).hasToString("tensor([ True, False])");
    assertThat(x.sum()).hasToString("tensor(1)");
    check(() -> x.argmax(), "argmax", "toLong()");
    check(() -> x.argmin(0), "argmin", "toLong()");
    check(() -> x.topk(1), "topk", "toLong()");
    assertThat(x.toLong().argmax().getLong()).isZero();
  }

  @Test
  void truthValues_haveNoSignAndNoFraction() {
    Tensor x = Tensor.of(true, false);
    check(x::neg, "neg", "toFloat()", "logicalNot()");
    check(x::abs, "abs", "toFloat()");
    check(x::relu, "relu", "toFloat()");
    check(x::floor, "floor", "toFloat()");
    check(x::ceil, "ceil", "toFloat()");
    check(x::round, "round", "toFloat()");
    assertThat(x.sign()).hasToString("tensor([ True, False])");
    assertThat(x.square()).hasToString("tensor([1, 0])");
    assertThat(x.exp().dtype()).isEqualTo(DType.FLOAT32);
    assertThat(x.isInf()).hasToString("tensor([False, False])");
    assertThat(x.isFinite()).hasToString("tensor([True, True])");
  }

  @Test
  void truthValues_haveNoDifference() {
    Tensor x = Tensor.of(true, false);
    check(() -> x.sub(x), "sub: ", "logicalXor");
    check(() -> x.sub(1), "sub: ", "logicalNot()", "toFloat()");
    check(() -> x.sub(Tensor.of(1, 2)), "sub: ", "logicalNot()");
    check(() -> Tensor.of(0.5, 1).sub(x), "sub: ", "logicalNot()");
    check(() -> x.copy().sub_(x), "sub_: ", "logicalXor");
    check(() -> Tensor.of(0.5, 1).sub_(x), "sub_: ", "toLong()");
    assertThat(Tensor.scalar(1).sub(x.toLong())).hasToString("tensor([0, 1])");
    assertThat(x.add(x)).hasToString("tensor([ True, False])");
  }

  @Test
  void wholeNumbers_stayWholeBetweenEnds() {
    Tensor x = Tensor.of(2, -9, 0, 9);
    assertThat(Functional.relu6(x)).hasToString("tensor([2, 0, 0, 6])");
    assertThat(Functional.hardtanh(x, -0.5, 1.5)).hasToString("tensor([1, 0, 0, 1])");
    assertThat(Functional.threshold(x, -0.5, 1.5)).hasToString("tensor([2, 1, 1, 9])");
    check(() -> Functional.leakyRelu(x), "leakyRelu", "toFloat");
    Tensor truth = Tensor.of(true);
    check(() -> Functional.relu6(truth), "relu6", "toFloat()");
    check(() -> Functional.hardtanh(truth), "hardtanh", "toFloat()");
    check(() -> Functional.threshold(truth, 0, 1), "threshold", "toFloat()");
    check(() -> Functional.softsign(truth), "softsign", "toFloat()");
    check(() -> Functional.tanhshrink(truth), "tanhshrink", "toFloat()");
  }

  @Test
  void truthValues_haveNoPowersAmongThemselves() {
    Tensor x = Tensor.of(true, false);
    check(() -> x.pow(x), "pow", "truth values");
    check(() -> x.remainder(x), "remainder", "truth values");
    assertThat(x.pow(2)).hasToString("tensor([1, 0])");
    assertThat(x.remainder(2)).hasToString("tensor([1, 0])");
    assertThat(x.maximum(x)).hasToString("tensor([ True, False])");
  }

  @Test
  void changesInPlace_keepTheType() {
    Tensor x = Tensor.of(true, false);
    check(() -> x.add_(1), "add_", "torch.int64", "torch.bool");
    check(() -> x.clamp_(0, 1), "clamp_", "torch.int64");
    assertThat(x.mul_(Tensor.of(true, true))).hasToString("tensor([ True, False])");
    assertThat(x.fill_(2)).hasToString("tensor([True, True])");
    assertThat(x.zero_()).hasToString("tensor([False, False])");
    assertThat(Tensor.of(3, 4).fill_(1.5)).hasToString("tensor([1, 1])");
    assertThat(Tensor.of(3).fill_(ODD).getLong(0)).isEqualTo(ODD);
    check(() -> Tensor.of(3).fill_(Double.NaN), "fill_", "int64 has no number for NaN");
    check(() -> Tensor.of(3).maskedFill(Tensor.of(true), -1e300), "maskedFill", "-1.0E300");
    assertThat(Tensor.of(3).maskedFill(Tensor.of(true), -1.5)).hasToString("tensor([-1])");
  }

  @Test
  void negativePowers_areWholeOrNothing() {
    Tensor bases = Tensor.of(2, 1, -1, -1, 0);
    assertThat(bases.pow(Tensor.of(-1, -1, -1, -2, -1)))
        .hasToString("tensor([ 0,  1, -1,  1,  0])");
    check(() -> bases.pow(-1), "pow", "negative power");
    check(() -> Tensor.of(true).pow(-2L), "pow", "negative power");
    assertThat(bases.narrow(0, 0, 1).pow(-1.0).item()).isEqualTo(0.5);
    assertThat(Tensor.of(2.0).pow(-1).item()).isEqualTo(0.5);
  }

  @Test
  void int64_isReadExactlyOrNotAtAll() {
    check(() -> Tensor.parse("[inf, 1e30]", DType.INT64), "inf is no number", "int64");
    check(() -> Tensor.parse("[1, -inf]", DType.INT64), "-inf is no number", "int64");
    check(() -> Tensor.parse("[1, nan]", DType.INT64), "nan is no number", "int64");
    check(() -> Tensor.parse("[1e30]", DType.INT64), "1.0E30", "int64");
    check(() -> Tensor.parse("[9223372036854775808.]", DType.INT64), "int64");
    Tensor mixed = Tensor.parse("[9007199254740993, 2., -9223372036854775808.]", DType.INT64);
    assertThat(mixed.toLongs()).containsExactly(ODD, 2, Long.MIN_VALUE);
    assertThat(Tensor.parse("[9223372036854775807, 0, 0.]", DType.INT64).toLongs())
        .containsExactly(Long.MAX_VALUE, 0, 0);
  }

  @Test
  void rank0_hasDims0AndMinus1() {
    Tensor x = Tensor.scalar(3.0);
    assertThat(x.squeeze(0)).hasToString("tensor(3.)");
    assertThat(x.squeeze(-1)).hasToString("tensor(3.)");
    assertThat(x.transpose(0, -1)).hasToString("tensor(3.)");
    assertThat(x.indexSelect(0, Tensor.of(0))).hasToString("tensor(3.)");
    check(() -> x.squeeze(1), "squeeze", "no dim 1");
    check(() -> x.transpose(0, 1), "transpose", "no dim");
    check(() -> x.indexSelect(0, Tensor.of(0, 0)), "indexSelect", "1 element", "2");
    Tensor slope = x.copy().requiresGrad_();
    slope.indexSelect(-1, Tensor.of(0)).transpose(0, 0).mul(2).backward();
    assertThat(slope.grad()).hasToString("tensor(2.)");
  }

  @Test
  void copyOntoItself_isReadBeforeItIsWritten() {
    Tensor x = Tensor.of(new double[][] {{1, 2}, {3, 4}});
    assertThat(x.copy_(x.t()).literal()).isEqualTo("[[1., 3.],\n [2., 4.]]");
    Tensor y = Tensor.of(1, 2, 3, 4);
    y.narrow(0, 1, 3).copy_(y.narrow(0, 0, 3));
    assertThat(y).hasToString("tensor([1, 1, 2, 3])");
    y.narrow(0, 0, 3).copy_(y.narrow(0, 1, 3));
    assertThat(y).hasToString("tensor([1, 2, 3, 3])");
  }

  @Test
  void closeness_maySayYesToAllFiniteNumbers() {
    double inf = Double.POSITIVE_INFINITY;
    Tensor x = Tensor.of(1.0, inf, Double.NaN, 1);
    Tensor y = Tensor.of(2.0, 1, 1, 0);
    assertThat(x.isClose(y, inf, 0)).hasToString("tensor([ True, False, False, False])");
    assertThat(x.isClose(y, 0, inf)).hasToString("tensor([ True, False, False,  True])");
    assertThat(x.isClose(x, 0, 0)).hasToString("tensor([ True,  True, False,  True])");
    check(() -> x.isClose(y, -1, 0), "isClose", "rtol", "-1.0");
    check(() -> x.allClose(y, 0, -1), "allClose", "atol", "-1.0");
    assertThat(Tensor.of(ODD).allClose(Tensor.of(ODD - 1), 0, 0)).isFalse();
    assertThat(Tensor.of(ODD).allClose(Tensor.of(ODD), 0, 0)).isTrue();
  }

  @Test
  void emptyVectors_standBesideAnyShape() {
    Tensor nothing = Tensor.zeros(0).requiresGrad_();
    Tensor x = Tensor.ones(2, 2).requiresGrad_();
    Tensor joined = Tensor.cat(1, nothing, x, nothing, x);
    assertThat(joined.shape()).isEqualTo(Shape.of(2, 4));
    joined.mul(3).sum().backward();
    assertThat(nothing.grad().shape()).isEqualTo(Shape.of(0));
    assertThat(x.grad()).hasToString("tensor([[6., 6.],\n        [6., 6.]])");
    assertThat(Tensor.cat(0, Tensor.zeros(0), Tensor.of(1)).dtype()).isEqualTo(DType.FLOAT32);
    assertThat(Tensor.cat(0, nothing, nothing).shape()).isEqualTo(Shape.of(0));
    check(() -> Tensor.cat(0, Tensor.zeros(0, 2), Tensor.zeros(1)), "cat", "[0, 2]", "[1]");
  }

  @Test
  void parts_mayBeCountedFromTheEndOrBeEmpty() {
    Tensor x = Tensor.of(1, 2, 3);
    assertThat(x.narrow(0, -2, 2)).hasToString("tensor([2, 3])");
    assertThat(x.narrow(0, -3, 1)).hasToString("tensor([1])");
    check(() -> x.narrow(0, -4, 1), "narrow", "from -4 on");
    check(() -> x.narrow(0, -1, 2), "narrow", "no 2 elements");
    check(() -> x.narrow(0, Integer.MIN_VALUE, 1), "narrow");
    assertThat(Tensor.zeros(0).chunk(3, 0)).hasSize(3);
    assertThat(Tensor.zeros(2, 0).chunk(2, 1).getLast().shape()).isEqualTo(Shape.of(2, 0));
    check(() -> Tensor.zeros(0).chunk(Integer.MAX_VALUE, 0), "MB");
  }

  @Test
  void normsOfNothing_areThoseThatAreSums() {
    Tensor none = Tensor.zeros(0);
    check(() -> none.norm(Double.POSITIVE_INFINITY), "norm", "Infinity", "[0]");
    check(() -> Tensor.zeros(2, 0).norm(-1, 1, true), "norm", "-1.0", "[2, 0]");
    assertThat(none.norm().item()).isZero();
    assertThat(none.norm(0).item()).isZero();
    assertThat(Tensor.zeros(0, 2).norm(Double.POSITIVE_INFINITY, 1, false).elements()).isZero();
  }

  @Test
  void numbers_areJavasOwn() {
    Tensor x = Tensor.of(1.5);
    check(() -> x.add(new BigDecimal("0.5")), "BigDecimal", "doubleValue()");
    check(() -> x.gt(BigInteger.ONE), "BigInteger");
    check(() -> x.clamp(new AtomicInteger(1), null), "AtomicInteger");
    check(() -> x.fill_(new BigDecimal("0.5")), "BigDecimal");
    check(() -> x.mul((Number) null), "null", "set the variable");
    assertThat(x.add((byte) 1).add((short) 1).add(1L).add(1f).item()).isEqualTo(5.5);
  }

  @Test
  void null_isRefusedByName() {
    Tensor x = Tensor.of(1.0, 2.0);
    Tensor none = null;
    check(() -> x.add(none), "add", "the other tensor is null");
    check(() -> x.add_(none), "add_", "the other tensor is null");
    check(() -> x.gt(none), "gt", "the other tensor is null");
    check(() -> x.matmul(none), "matmul", "the other tensor is null");
    check(() -> x.addmm(none, x), "addmm", "the first matrix is null");
    check(() -> x.dot(none), "dot", "null");
    check(() -> x.outer(none), "outer", "null");
    check(() -> x.copy_(none), "copy_", "null");
    check(() -> x.equal(none), "equal", "null");
    check(() -> x.allClose(none), "allClose", "null");
    check(() -> x.logicalAnd(none), "logicalAnd", "null");
    check(() -> x.gather(0, none), "gather", "the index is null");
    check(() -> x.maskedSelect(none), "maskedSelect", "the mask is null");
    check(() -> x.maskedFill(none, 1), "maskedFill", "the condition is null");
    check(() -> Tensor.where(none, x, x), "where", "the condition is null");
    check(() -> Tensor.where(x.gt(0), x, none), "where", "the second tensor is null");
    check(() -> Tensor.cat(0, x, none), "cat", "the tensor number 1 is null");
    check(() -> Tensor.stack(0, (Tensor[]) null), "stack", "array of tensors is null");
    check(() -> x.to(null), "to: the type is null");
    check(() -> x.expand((Shape) null), "expand: the shape is null");
    check(() -> x.reshape((int[]) null), "reshape: the array of sizes is null");
  }

  @Test
  void null_isNoTensor() {
    check(() -> Tensor.parse(null), "parse: the text is null");
    check(() -> Tensor.parse(null, DType.INT64), "parse: the text is null");
    check(() -> Tensor.of((double[]) null), "of: the array is null");
    check(() -> Tensor.of((float[]) null), "of: the array is null");
    check(() -> Tensor.of((long[]) null), "of: the array is null");
    check(() -> Tensor.of((int[]) null), "of: the array is null");
    check(() -> Tensor.of((boolean[]) null), "of: the array is null");
    check(() -> Tensor.of((Object[]) null), "of: the array is null");
    check(() -> Tensor.of(Shape.SCALAR, null), "of: the function is null");
    check(() -> Tensor.zeros((int[]) null), "zeros: the array of sizes is null");
    check(() -> Tensor.zeros(null, DType.BOOL), "zeros: the shape is null");
    check(() -> Tensor.full(Shape.SCALAR, 1, null), "full: the type is null");
    check(() -> Shape.of((int[]) null), "Shape.of: the array of sizes is null");
  }

  @Test
  void null_isNoLayerNorItsInput() {
    Tensor none = null;
    Tensor x = Tensor.of(1.0, 2.0);
    check(() -> new Linear(2, 2, null), "Linear: the generator is null");
    check(() -> new Dropout(0.5, null), "Dropout: the generator is null");
    check(() -> new Sequential((Layer) null), "Sequential: layer 0 is null");
    check(() -> new Linear(2, 2, new Generator(0)).forward(none), "linear: the input is null");
    check(() -> Functional.linear(x, none), "linear: the weight is null");
    check(() -> Functional.linear(x, x, none), "linear: the bias is null");
    check(() -> Functional.relu(none), "relu: the input is null");
    check(() -> Functional.gelu(none), "gelu: the input is null");
    check(() -> Functional.softsign(none), "softsign: the input is null");
    check(() -> Losses.mseLoss(x, none), "mseLoss: the target is null");
    check(() -> Losses.crossEntropy(x, none), "crossEntropy: the target is null");
    check(() -> Losses.nllLoss(x, none), "nllLoss: the target is null");
  }

  @Test
  void badSizes_areNamedWithTheOperation() {
    Tensor x = Tensor.zeros(2, 3);
    Generator generator = new Generator(0);
    check(() -> Tensor.zeros(2, -1), "zeros: a size can't be negative", "[2, -1]");
    check(() -> Tensor.ones(-1), "ones: a size", "[-1]");
    check(() -> Tensor.eye(-1), "eye: a size", "[-1, -1]");
    check(() -> generator.rand(-1), "rand: a size", "[-1]");
    check(() -> generator.randn(-1), "randn: a size", "[-1]");
    check(() -> generator.randint(0, 2, -1), "randint: a size", "[-1]");
    check(() -> x.expand(-1, 2, 3), "expand: a size", "[-1, 2, 3]");
    check(() -> x.expand(2, -3), "expand: a size", "[2, -3]");
    check(() -> x.reshape(3, -2), "reshape: a size", "[3, -2]");
    check(() -> x.reshape(-1, -1), "reshape: only one size may be -1", "[-1, -1]");
    check(() -> new Linear(2, -1, generator), "Linear: in and out can't be negative", "2 and -1");
    check(() -> x.flatten(1, 0), "flatten", "[2, 3]", "1 lies behind 0");
    check(() -> x.topk(4), "topk", "4 elements", "[2, 3] has 3");
    check(() -> Tensor.zeros(2, 0).max(), "max", "[2, 0]");
  }

  @Test
  void productsThatDontFit_areNamedWhole() {
    Tensor x = Tensor.zeros(2, 3);
    check(() -> Tensor.zeros(4).addmm(x, x.t()), "addmm: the bias of shape [4]", "[2, 2]");
    check(() -> Tensor.zeros(5, 2, 2).addmm(x, x.t()), "addmm: the bias", "[5, 2, 2]");
    Tensor wide = x.toDouble();
    check(() -> Tensor.zeros(3).toDouble().addmm(wide, wide.t()), "addmm", "[3]", "[2, 2]");
    Tensor batch = Tensor.zeros(2, 3, 4);
    check(
        () -> batch.matmul(Tensor.zeros(5, 4, 6)),
        "matmul",
        "[2, 3, 4] and [5, 4, 6]",
        "2 meets 5");
  }

  @Test
  void arraysThatJavaHasNot_areRefused() {
    int[] ones = new int[300];
    Arrays.fill(ones, 1);
    check(() -> Tensor.ones(1).reshape(ones).toArray(), "toArray", "at most 255 dims", "300");
    check(() -> Tensor.zeros(100_000_000, 0).toArray(), "toArray", "[100000000, 0]", "rows", "MB");
    assertThat((float[][]) Tensor.zeros(3, 0).toArray()).hasDimensions(3, 0);
  }
}
