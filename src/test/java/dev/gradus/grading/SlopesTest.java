package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercise.EntryPoint;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlopesTest {

  private static final List<Double> XS =
      IntStream.rangeClosed(-120, 120).mapToObj(i -> i / 20.0).toList();

  private static List<Double> of(DoubleUnaryOperator function) {
    return XS.stream().map(function::applyAsDouble).toList();
  }

  @Test
  void numeric_isOneForEachPointThatHasNeighbours() {
    assertThat(Slopes.numeric(XS, of(x -> x * x)))
        .hasSize(XS.size() - 2)
        .satisfies(slopes -> assertThat(slopes.get(140 - 1)).isCloseTo(2.0, within(1e-9)));
  }

  @Test
  void fit_takesTheSlopeOfTheFunction_alsoWithCorners() {
    assertThat(Slopes.fit(XS, of(Math::tanh), of(x -> 1 - Math.tanh(x) * Math.tanh(x)))).isTrue();
    assertThat(Slopes.fit(XS, of(x -> Math.max(0, x)), of(x -> x > 0 ? 1 : 0))).isTrue();
  }

  @Test
  void fit_refusesWhatIsNoSlopeOfIt() {
    assertThat(Slopes.fit(XS, of(Math::tanh), of(x -> 1))).isFalse();
    assertThat(Slopes.fit(XS, of(Math::tanh), of(x -> Double.NaN))).isFalse();
    assertThat(Slopes.fit(XS, of(Math::tanh), List.of(1.0))).isFalse();
  }

  @Test
  void source_callsTheFunctionWithTheGridInItsPlace() {
    var entry = EntryPoint.parse("static Tensor elu(double grid, Tensor x)");
    assertThat(SlopeSource.of("Elu", entry, "x").text())
        .contains("static Tensor slope(double p0, Tensor p1) {")
        .contains("Tensor grid = p1.toDouble().copy().requiresGrad_();")
        .contains("Elu.elu(p0, grid).sum().backward();");
  }
}
