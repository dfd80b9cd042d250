package dev.gradus.markup.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvePlotTest {

  private static final List<Double> XS =
      IntStream.rangeClosed(-60, 60).mapToObj(i -> i / 10.0).toList();

  private static List<Double> relu() {
    return XS.stream().map(x -> Math.max(0, x)).toList();
  }

  private static int pieces(String svg) {
    return svg.split("<path ", -1).length - 1;
  }

  @Test
  void bothCurves_areOnePieceEach() {
    String svg = new CurvePlot(XS, relu(), relu()).curves("Same <curves>").svg();

    assertThat(pieces(svg)).isEqualTo(2);
    assertThat(svg).contains("curve-reference", "Same &lt;curves&gt;");
  }

  @Test
  void whatIsNoNumberOrLeaps_leavesAGap() {
    var broken = XS.stream().map(x -> x < -2 ? 0 : x < 0 ? Double.NaN : x < 3 ? x : x + 3).toList();

    assertThat(pieces(new CurvePlot(XS, relu(), broken).curves("broken").svg())).isEqualTo(4);
  }

  @Test
  void error_isMarkedWithItsGreatest() {
    var off = XS.stream().map(x -> Math.max(0, x) + (x > 5 ? 2.5e-4 : 0)).toList();

    assertThat(new CurvePlot(XS, relu(), off).error("off").svg()).contains("2.5e−4", "−2.5e−4");
  }
}
