package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.VariantBank;
import dev.gradus.tensor.Tensor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Samples that are drawn at random have smaller inputs that fail, as written ones have. */
@QuarkusTest
class DrawnSamplesTest {

  private static final String YAML =
      """
      format: 1
      title: ReLU
      kind: function
      entry: static Tensor relu(Tensor x)
      reference: accepted/maximum.java
      tests:
        - name: random
          show: sample
          points: 1
          generate: {count: 12, x: {rank: 1..2, dim: 4..9, dtype: float32, from: "uniform(-6, 6)"}}
        - name: secret
          show: secret
          points: 1
          generate: {count: 4, x: {rank: 1..2, dim: 4..6, dtype: float32, from: "uniform(-6, 6)"}}
      """;

  private static final String ABSOLUTE =
      """
      import dev.gradus.tensor.*;
      class Relu { static Tensor relu(Tensor x) { return x.abs(); } }
      """;

  /** Right for single elements. */
  private static final String FROM_TWO_ON =
      """
      import dev.gradus.tensor.*;
      class Relu {
        static Tensor relu(Tensor x) {
          return x.elements() > 1 ? x.mul(2) : x.maximum(0);
        }
      }
      """;

  @Inject GradingStation station;

  @Test
  void failingSample_isShownSmaller_inEveryVariant() throws Exception {
    var exercise = exercise();
    var bank = station.proving().orElseThrow().prove(exercise).bank();
    var first = VariantCodec.read(bank.variants().getFirst());

    assertThat(first.smaller(0)).hasSizeBetween(16, 64);
    assertThat(first.smaller(1)).isEmpty();
    assertThat(sizes(first.smaller(0))).isSorted().contains(1L).anyMatch(size -> size > 8);
    assertThat(VariantCodec.read(bank.variants().get(7)).smaller(0)).isEmpty();
    assertThat(bank.variants().getFirst().length).isLessThan(longestOfOthers(bank) + 4096);
    for (int number : List.of(0, 7, 63)) {
      var variant = VariantCodec.read(bank.variants().get(number)).with(first);
      assertThat(shown(exercise, variant, ABSOLUTE)).isEqualTo(1);
      assertThat(shown(exercise, variant, FROM_TWO_ON)).isEqualTo(2);
    }
  }

  private static int longestOfOthers(VariantBank bank) {
    return bank.variants().stream().skip(1).mapToInt(one -> one.length).max().orElseThrow();
  }

  private static List<Long> sizes(List<Variant.Case> cases) {
    return cases.stream().map(one -> SmallerInputs.elements(one.inputs())).toList();
  }

  /** How many elements the smaller input has that is shown beside the failing one. */
  private long shown(Exercise exercise, Variant variant, String source) {
    var order = new Grader.Order(exercise, variant, false, Grader.Progress.NOBODY);
    var tests = station.grader().orElseThrow().grade(order, source).tests();
    assertThat(tests.get(1).smaller()).isEmpty();
    var smaller = tests.getFirst().smaller().orElseThrow();
    return Tensor.parse(smaller.inputs().get("x")).elements();
  }

  private static Exercise exercise() throws Exception {
    var relu = Path.of("exercises/activation-functions/relu");
    var files = new TreeMap<String, byte[]>();
    files.put("exercise.yaml", YAML.getBytes(StandardCharsets.UTF_8));
    files.put("statement.md", Files.readAllBytes(relu.resolve("statement.md")));
    files.put("starter/Relu.java", Files.readAllBytes(relu.resolve("starter/Relu.java")));
    try (var sources = Files.list(relu.resolve("submissions/accepted"))) {
      for (var source : sources.toList()) {
        files.put("submissions/accepted/" + source.getFileName(), Files.readAllBytes(source));
      }
    }
    return Exercise.read("relu", new ExerciseFolder(Map.copyOf(files)));
  }
}
