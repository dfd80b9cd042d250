package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gradus.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PlotReaderTest {

  private static Exercise read(String entry, String plot) {
    return Folders.relu()
        .changing("entry: static Tensor relu(Tensor x)", "entry: " + entry + "\nplot: " + plot)
        .read();
  }

  private static final String RELU = "static Tensor relu(Tensor x)";

  @Test
  void grid_runsOverTheRangeAndMeetsItsMiddle() {
    var call = read(RELU, "{over: x}").plot().orElseThrow().call();

    var grid = ((Tensor) call.values().get("x")).toDoubles();
    assertThat(grid).hasSize(PlotRule.POINTS).startsWith(-6.0).endsWith(6.0);
    assertThat(grid[PlotRule.POINTS / 2]).isZero();
  }

  @Test
  void withoutPlot_nothingIsDrawn() {
    assertThat(Folders.relu().read().plot()).isEmpty();
  }

  @Test
  void whatCannotBeDrawn_isNamed() {
    refused("{over: y}", "no parameter of this name");
    refused("{over: x, from: 2, to: 1}", "smaller number to a greater");
    refused("{over: x, with: {a: 1}}", "no other parameter");
    refused("{over: x, colour: red}", "unknown key");
  }

  private static void refused(String plot, String why) {
    assertThatExceptionOfType(InvalidExerciseException.class)
        .isThrownBy(() -> read(RELU, plot))
        .withMessageContaining(why);
  }
}
