package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                List.of()),
            List.of(
                List.of(
                    new Variant.Case(
                        new Inputs(new LinkedHashMap<>(Map.of("x", Tensor.parse("[-4.]")))),
                        new Observation.Gave(Tensor.parse("[0.]")),
                        Map.of())),
                List.of()),
            Optional.empty(),
            Optional.of(Tensor.parse("[0.5, 1.]")));

    var read = VariantCodec.read(VariantCodec.write(written));

    assertThat(VariantCodec.write(read)).isEqualTo(VariantCodec.write(written));
    assertThat(read.slope().orElseThrow().toFloats()).containsExactly(0.5f, 1);
    assertThat(read.smaller(0)).hasSize(1);
    assertThat(read.smaller(1)).isEmpty();
    assertThat(read.smaller(2)).isEmpty();
    var one = read.cases(0).getFirst();
    assertThat(one.inputs().values().sequencedKeySet())
        .containsExactly("x", "slope", "dim", "count", "exact", "name");
    assertThat(((Tensor) one.inputs().values().get("x")).toBytes())
        .isEqualTo(Tensor.parse("[[0., -0.], [nan, inf]]").toBytes());
    assertThat(one.mistakes().get("b"))
        .isEqualTo(new Observation.Failed(Verdict.RUNTIME_ERROR, "E"));
  }

  /** As versions were kept before smaller inputs were, and before slopes were. */
  @ParameterizedTest
  @CsvSource({"3, 4", "2, 5"})
  void read_takesEarlierFormats(byte format, int shorter) throws IOException {
    var plain = VariantCodec.write(new Variant(List.of()));
    byte[] now = new InflaterInputStream(new ByteArrayInputStream(plain)).readAllBytes();
    var before = Arrays.copyOf(now, now.length - shorter);
    before[0] = format;
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(before);
    }

    var read = VariantCodec.read(bytes.toByteArray());

    assertThat(read.plot()).isEmpty();
    assertThat(read.slope()).isEmpty();
    assertThat(read.smaller(0)).isEmpty();
  }
}
