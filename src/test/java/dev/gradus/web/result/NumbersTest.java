package dev.gradus.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void points_haveNoNeedlessDecimals() {
    assertThat(Numbers.points(10)).isEqualTo("10");
    assertThat(Numbers.points(7.5)).isEqualTo("7.5");
    assertThat(Numbers.points(0)).isEqualTo("0");
  }

  @Test
  void error_isShortAndScientificOnlyWhenSmallOrLarge() {
    assertThat(Numbers.error(3.14e-4)).isEqualTo("3.1e-4");
    assertThat(Numbers.error(1e-5)).isEqualTo("1e-5");
    assertThat(Numbers.error(0.25)).isEqualTo("0.25");
    assertThat(Numbers.error(4)).isEqualTo("4");
    assertThat(Numbers.error(2.5e12)).isEqualTo("2.5e12");
    assertThat(Numbers.error(Double.POSITIVE_INFINITY)).isEqualTo("inf");
  }
}
