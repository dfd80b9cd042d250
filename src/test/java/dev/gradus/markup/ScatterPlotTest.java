package dev.gradus.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.data.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures of the question about separable data are drawn from data, and the data is what the
 * question says. With {@code -Dfigures.write=true} they are drawn anew.
 */
class ScatterPlotTest {

  private static final Path FOLDER =
      Path.of("exercises/activation-functions/which-is-separable/figures");

  private static final Map<String, DataSet> DATA =
      Map.of(
          "clouds", DataSet.blobs(60, new Generator(4)),
          "rings", DataSet.circles(60, 0.05, new Generator(4)),
          "moons", DataSet.moons(60, 0.08, new Generator(4)),
          "squares", DataSet.xor(60, new Generator(4)));

  @ParameterizedTest
  @ValueSource(strings = {"clouds", "rings", "moons", "squares"})
  void figures_showTheirData(String name) throws IOException {
    var data = DATA.get(name);
    var file = FOLDER.resolve(name + ".svg");
    var drawn = ScatterPlot.svg(data.inputs(), data.labels());
    if (Boolean.getBoolean("figures.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, drawn);
    }
    assertThat(file).hasContent(drawn);
    assertThat(isSeparable(data.inputs(), data.labels())).isEqualTo(name.equals("clouds"));
  }

  /** Tries every direction that is at right angles to the line through two points. */
  private static boolean isSeparable(Tensor points, Tensor labels) {
    double[] xy = points.toDoubles();
    double[] classes = labels.toDoubles();
    for (int i = 0; i < classes.length; i++) {
      for (int j = 0; j < classes.length; j++) {
        double dx = xy[2 * j + 1] - xy[2 * i + 1];
        double dy = xy[2 * i] - xy[2 * j];
        if (i != j && separates(xy, classes, dx, dy)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean separates(double[] xy, double[] classes, double dx, double dy) {
    double greatestOfZero = Double.NEGATIVE_INFINITY;
    double leastOfOne = Double.POSITIVE_INFINITY;
    for (int i = 0; i < classes.length; i++) {
      double along = xy[2 * i] * dx + xy[2 * i + 1] * dy;
      if (classes[i] == 0) {
        greatestOfZero = Math.max(greatestOfZero, along);
      } else {
        leastOfOne = Math.min(leastOfOne, along);
      }
    }
    return greatestOfZero <= leastOfOne;
  }
}
