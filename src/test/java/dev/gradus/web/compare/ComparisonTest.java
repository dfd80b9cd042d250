package dev.gradus.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void changedLine_standsBesideTheOldOneWithWhatDiffersMarked() {
    var compared = Comparison.of("a\n  return x.abs();\nb", "a\n  return x.maximum(0);\nb");

    assertThat(compared.added()).isEqualTo(1);
    assertThat(compared.removed()).isEqualTo(1);
    var row = compared.blocks().getFirst().rows().get(1);
    assertThat(row.left()).contains(new Comparison.Side(2, false, "  return x.", "abs(", ");"));
    assertThat(row.right())
        .contains(new Comparison.Side(2, false, "  return x.", "maximum(0", ");"));
  }

  @Test
  void longEqualStretches_areFolded() {
    var start = IntStream.range(0, 40).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

    var compared = Comparison.of(start + "\nold", start + "\nnew");

    assertThat(compared.blocks()).hasSize(2);
    assertThat(compared.blocks().getFirst().folded()).isTrue();
    assertThat(compared.blocks().getFirst().rows()).hasSize(37);
  }

  @Test
  void equalTexts_haveNoDifference() {
    assertThat(Comparison.of("a\nb", "a\nb\n").same()).isTrue();
  }
}
