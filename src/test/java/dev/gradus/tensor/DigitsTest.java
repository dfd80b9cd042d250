package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fast way to the digits against the decimal expansion. */
class DigitsTest {

  @Test
  void exponential_isThatOfTheExpansion_forAllSizes() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      double any = Math.abs(Double.longBitsToDouble(random.nextLong()));
      double odd = (2 * random.nextInt(10_000, 100_000) + 1) * Math.pow(10, random.nextInt(-9, 9));
      for (double size : new double[] {any, (float) any, odd / 2, Math.nextUp(odd / 2)}) {
        if (size > 0 && size < Double.POSITIVE_INFINITY) {
          assertThat(Digits.exponential(size)).isEqualTo(Digits.Exact.exponential(size));
        }
      }
    }
  }

  @Test
  void exponential_isThatOfTheExpansion_aroundPowersOfTen() {
    for (int power = -323; power <= 308; power++) {
      double ten = Double.parseDouble("1e" + power);
      for (double size : new double[] {Math.nextDown(ten), ten, Math.nextUp(ten), 9.99995 * ten}) {
        if (size > 0 && size < Double.POSITIVE_INFINITY) {
          assertThat(Digits.exponential(size)).isEqualTo(Digits.Exact.exponential(size));
        }
      }
    }
    assertThat(Digits.exponential(Double.MIN_VALUE)).isEqualTo("4.9407e-324");
    assertThat(Digits.exponential(Double.MAX_VALUE)).isEqualTo("1.7977e+308");
  }

  @Test
  void fixed_isThatOfTheExpansion_halvesIncluded() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      double any = random.nextDouble() * Math.pow(10, random.nextInt(-4, 9));
      double half = (2 * random.nextInt(10_000_000) + 1) / 20_000.0;
      double tie = random.nextInt(1 << 20) / 32.0;
      for (double size : new double[] {any, (float) any, half, Math.nextDown(half), tie}) {
        assertThat(Digits.fixed(size)).isEqualTo(Digits.Exact.fixed(size));
      }
    }
  }
}
