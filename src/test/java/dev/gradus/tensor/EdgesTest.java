package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
}
