package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantCodecTest {

  @Test
  void read_givesWhatWasWritten_bitForBit() {
    var values = new LinkedHashMap<String, Object>();
    values.put("x", Tensor.parse("[[0., -0.], [nan, inf]]"));
    values.put("slope", 0.1);
    values.put("dim", -1);
    values.put("count", 7L);
    values.put("exact", true);
    values.put("name", "tanh");
    var written =
        new Variant(
            List.of(
                List.of(
                    new Variant.Case(
                        new Inputs(values),
                        new Observation.Gave(List.of(Tensor.parse("[1.]"), Tensor.parse("2."))),
                        Map.of(
                            "a", new Observation.Printed("[2., 0.]\n"),
                            "b", new Observation.Failed(Verdict.RUNTIME_ERROR, "E")))),
                List.of()));

    var read = VariantCodec.read(VariantCodec.write(written));

    assertThat(VariantCodec.write(read)).isEqualTo(VariantCodec.write(written));
    var one = read.cases(0).getFirst();
    assertThat(one.inputs().values().sequencedKeySet())
        .containsExactly("x", "slope", "dim", "count", "exact", "name");
    assertThat(((Tensor) one.inputs().values().get("x")).toBytes())
        .isEqualTo(Tensor.parse("[[0., -0.], [nan, inf]]").toBytes());
    assertThat(one.mistakes().get("b"))
        .isEqualTo(new Observation.Failed(Verdict.RUNTIME_ERROR, "E"));
  }
}
