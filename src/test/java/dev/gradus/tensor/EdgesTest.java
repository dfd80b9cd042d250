package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
