package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Check;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Tolerance;
import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTest {

  private static final Expectation STRICT =
      new Expectation(Optional.empty(), Set.of(Check.values()));
  private static final Expectation LOOSE =
      new Expectation(Optional.of(new Tolerance(0, 0.5)), Set.of());

  private static Tensor t(String literal) {
    return Tensor.parse(literal);
  }

  private static Mismatch mismatch(Expectation expectation, Object expected, Object actual) {
    return Checker.compare(expectation, expected, actual).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2., 0.]           | [2., -0.]",
        "[[1.5, 2.], [3, 4]] | [[1.5, 2.], [3, 4]]",
        "[inf, -inf, nan]   | [inf, -inf, nan]",
        "[1e30]             | [1.0000001e30]",
        "[1, 2]             | [1, 2]",
        "[]                 | []",
        "2.5                | 2.5"
      })
  void accepts_whatIsEqualWithinTolerance(String expected, String actual) {
    assertThat(Checker.compare(STRICT, t(expected), t(actual))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2., 0.]       | [[2., 0.]]        | RANK",
        "[2., 0.]       | 2.                | RANK",
        "[2., 0.]       | [2., 0., 0.]      | SHAPE",
        "[2., 0.]       | [2, 0]            | DTYPE",
        "[1., nan]      | [1., 0.]          | PATTERN",
        "[1., inf]      | [1., -inf]        | PATTERN",
        "[1., 3e38]     | [1., inf]         | PATTERN",
        "[1., 2.]       | [1., 2.0001]      | VALUE",
        "[1, 2]         | [1, 3]            | VALUE",
        "[True]         | [False]           | VALUE"
      })
  void namesTheFirstCheckThatFails(String expected, String actual, Mismatch.Kind kind) {
    assertThat(mismatch(STRICT, t(expected), t(actual)).kind()).isEqualTo(kind);
  }

  @Test
  void acceptsElement_exactlyAtTolerance_andNotBeyond() {
    assertThat(Checker.compare(LOOSE, t("[1., 2.]"), t("[1.5, 1.5]"))).isEmpty();
    assertThat(mismatch(LOOSE, t("[1., 2.]"), t("[1.5000001, 1.5]")).kind())
        .isEqualTo(Mismatch.Kind.VALUE);
  }

  @Test
  void tellsWhereAndHowFar_whenValuesDiffer() {
    Mismatch found = mismatch(STRICT, t("[[1., 2.], [4., 0.]]"), t("[[1., 2.5], [1., 0.]]"));

    Mismatch.Differences values = found.values().orElseThrow();
    assertThat(values.first().index()).containsExactly(0, 1);
    assertThat(values.worst().index()).containsExactly(1, 0);
    assertThat(values.maxAbsolute()).isEqualTo(3);
    assertThat(values.maxRelative()).isEqualTo(0.75);
    assertThat(values.inside()).isEqualTo(2);
    assertThat(found.message())
        .isEqualTo(
            "The result differs in 2 of 4 elements: at [0, 1] it is 2.5 instead of 2.0;"
                + " furthest off at [1, 0] it is 1.0 instead of 4.0.");
    assertThat(found.report().worstIndex()).containsExactly(1, 0);
    assertThat(found.report().kind()).isEqualTo("value");
    assertThat(found.report().expected()).isEqualTo("4.0");
  }

  @Test
  void comparesIntegersExactly_beyondWhatADoubleHolds() {
    assertThat(mismatch(STRICT, t("[9007199254740993]"), t("[9007199254740992]")).kind())
        .isEqualTo(Mismatch.Kind.VALUE);
  }

  @Test
  void leavesDtypeOut_unlessItIsChecked() {
    Expectation noDtype = new Expectation(Optional.empty(), Set.of());

    assertThat(Checker.compare(noDtype, t("[2., 0.]"), t("[2, 0]"))).isEmpty();
  }

  @Test
  void comparesListsTensorByTensor() {
    List<Tensor> expected = List.of(t("[1.]"), t("[2.]"));

    assertThat(Checker.compare(STRICT, expected, List.of(t("[1.]"), t("[2.]")))).isEmpty();
    assertThat(mismatch(STRICT, expected, List.of(t("[1.]"))).message())
        .isEqualTo("The result is a list of 1, but should be a list of 2.");
    assertThat(mismatch(STRICT, expected, List.of(t("[1.]"), t("[3.]"))).message())
        .isEqualTo("Tensor 2 of the list differs: at [0] it is 3.0 instead of 2.0.");
  }

  @Test
  void comparesOtherValues() {
    assertThat(Checker.compare(STRICT, 0.1 + 0.2, 0.3)).isEmpty();
    assertThat(Checker.compare(STRICT, Double.NaN, Double.NaN)).isEmpty();
    assertThat(mismatch(STRICT, 1.0, 1.1).kind()).isEqualTo(Mismatch.Kind.VALUE);
    assertThat(mismatch(STRICT, "a", "b").message())
        .isEqualTo("The result differs: it is b instead of a.");
    assertThat(mismatch(STRICT, 3, 3L).kind()).isEqualTo(Mismatch.Kind.TYPE);
    assertThat(mismatch(STRICT, t("[1.]"), "[1.]").message())
        .isEqualTo("The result is a String, but should be a Tensor.");
    assertThat(Checker.compare(STRICT, true, true)).isEmpty();
  }

  @Test
  void findsChangedInput_byItsBits() {
    LinkedHashMap<String, Object> values = new LinkedHashMap<>();
    values.put("n", 3);
    values.put("x", t("[0., nan]"));
    Inputs before = new Inputs(values);

    assertThat(Checker.changedInput(before, Map.of("n", 3, "x", t("[0., nan]")))).isEmpty();
    assertThat(Checker.changedInput(before, Map.of("n", 3, "x", t("[-0., nan]")))).contains("x");
    assertThat(Checker.changedInput(before, Map.of("n", 3))).contains("x");
    assertThat(
            Checker.changedInput(
                before, Map.of("n", 3, "x", Tensor.parse("[0., nan]", DType.FLOAT64))))
        .contains("x");
  }
}
