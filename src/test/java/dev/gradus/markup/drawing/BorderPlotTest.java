package dev.gradus.markup.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BorderPlotTest {

  private static int count(String svg, String what) {
    return svg.split(what, -1).length - 1;
  }

  @Test
  void cellsOfTheSecondClass_areShaded_upToTheFrame() {
    var all = new BorderPlot(2, 1).cells(3, Collections.nCopies(6, true)).finish("all").svg();
    var none = new BorderPlot(2, 1).cells(3, Collections.nCopies(6, false)).finish("no").svg();

    assertThat(all).contains("M24 306L").contains("class=\"border\" d=\"\"");
    assertThat(none).contains("class=\"side\" d=\"\"");
  }

  @Test
  void pointOnTheWrongSide_wearsARing() {
    String svg =
        new BorderPlot(2, 1)
            .point(0, 0, true, true)
            .point(1, 0, false, false)
            .finish("points")
            .svg();

    assertThat(count(svg, "class=\"wrong\"")).isEqualTo(1);
    assertThat(count(svg, "class=\"first\"")).isEqualTo(1);
  }

  @Test
  void losses_goDownFromLeftToRight() {
    String svg = LossPlot.of(List.of(2.0, 1.0, 0.5), "down").svg();

    assertThat(svg).contains("aria-label=\"down\"", "2.00", "0.500");
  }
}
