package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {

  private static final String SOFTMAX = "static Tensor f(Tensor x, int dim, double a, boolean b)";
  private static final String RULES =
      """
      {count: 40, x: {rank: 1..3, dim: 1..5, from: "normal(0, 2)"}, dim: {from: dim-of(x)}, \
      a: {from: "uniform(1, 2)"}, b: {from: coin()}}""";

  private static TestCase generated(String entry, String rules) {
    return Folders.relu()
        .changing("static Tensor relu(Tensor x)", entry)
        .changing(
            """
            {count: 20, x: {rank: 0..3, dim: 1..4, dtype: float32, from: "uniform(-6, 6)"}}\
            """,
            rules)
        .changing("inputs: {x: [2, -4.]}", "inputs: {x: [2, -4.], dim: 0, a: 1.5, b: true}")
        .changing(
            "inputs: {x: \"[0., -0., inf, -inf, nan, 1e30]\"}",
            "inputs: {x: [0.], dim: 0, a: 1, b: false}")
        .read()
        .test("many shapes")
        .orElseThrow();
  }

  @Test
  void drawsTheSame_forTheSameSeed_andOtherwiseForAnother() {
    TestCase test = Folders.relu().read().test("many shapes").orElseThrow();

    assertThat(bits(test.draw(7))).isEqualTo(bits(test.draw(7)));
    assertThat(bits(test.draw(7))).isNotEqualTo(bits(test.draw(8)));
  }

  @Test
  void goesFromOneElementUpward() {
    TestCase test = Folders.relu().read().test("many shapes").orElseThrow();

    LongStream.range(0, 20)
        .forEach(
            seed -> {
              List<Integer> elements =
                  test.draw(seed).stream().map(draw -> x(draw).shape().elements()).toList();
              assertThat(elements).hasSize(20).isSorted().first().isEqualTo(1);
              assertThat(elements.getLast()).as("seed %d", seed).isGreaterThan(4);
            });
  }

  @Test
  void staysWithinItsRanges() {
    TestCase test = generated(SOFTMAX, RULES);

    for (Inputs draw : test.draw(3)) {
      int rank = x(draw).shape().rank();
      assertThat(rank).isBetween(1, 3);
      assertThat((int) draw.values().get("dim")).isBetween(-rank, rank - 1);
      assertThat((double) draw.values().get("a")).isBetween(1.0, 2.0);
      assertThat(x(draw).dtype()).isEqualTo(DType.FLOAT32);
    }
    assertThat(test.draw(3)).extracting(draw -> draw.values().get("b")).contains(true, false);
  }

  @Test
  void sharesSizesThatHaveAName() {
    TestCase test =
        Folders.relu()
            .changing("relu(Tensor x)", "relu(Tensor a, Tensor b)")
            .changing(
                "{count: 20, x: {rank: 0..3, dim: 1..4, dtype: float32, from: \"uniform(-6, 6)\"}}",
                """
                {count: 9, sizes: {m: 1..6, k: 1..6}, a: {shape: [m, k], from: "one-of(-1, 1)"}, \
                b: {shape: [k, 2], dtype: int64, from: "integers(0, 3)"}}""")
            .changing("inputs: {x: [2, -4.]}", "inputs: {a: [2, -4.], b: [1]}")
            .changing("{x: \"[0., -0., inf, -inf, nan, 1e30]\"}", "{a: [1], b: [1]}")
            .read()
            .test("many shapes")
            .orElseThrow();

    for (Inputs draw : test.draw(5)) {
      Tensor a = (Tensor) draw.values().get("a");
      Tensor b = (Tensor) draw.values().get("b");
      assertThat(a.shape().dim(1)).isEqualTo(b.shape().dim(0));
      assertThat(b.shape().dim(1)).isEqualTo(2);
      assertThat(a.toDoubles()).containsAnyOf(-1, 1).doesNotContain(0);
      assertThat(b.dtype()).isEqualTo(DType.INT64);
    }
  }

  private static Tensor x(Inputs inputs) {
    return (Tensor) inputs.values().get("x");
  }

  private static String bits(List<Inputs> draws) {
    return draws.stream().map(draw -> Arrays.toString(x(draw).toBytes())).toList().toString();
  }
}
