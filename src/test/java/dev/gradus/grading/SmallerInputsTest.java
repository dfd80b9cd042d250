package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallerInputsTest {

  @Test
  void of_aVector_givesItsElementsFirst() {
    assertThat(literals(SmallerInputs.of(inputs(Map.of("x", "[2., -4., 1.]"))), "x"))
        .startsWith("[2.]", "[-4.]", "[1.]")
        .contains("[2., -4.]", "[-4., 1.]")
        .doesNotContain("[2., -4., 1.]");
  }

  @Test
  void of_aMatrix_givesElementsThenRowsAndColumns_ofRankTwo() {
    assertThat(literals(SmallerInputs.of(inputs(Map.of("x", "[[2., -4.], [1., 0.]]"))), "x"))
        .startsWith("[[2.]]", "[[0.]]")
        .contains("[[-4.]]", "[[1.]]", "[[2., -4.]]", "[[2.], [1.]]");
  }

  /** What belongs to an element goes with it, whatever the shapes are. */
  @Test
  void of_tensorsOfOneShape_cutsThemTogether() {
    var parts = SmallerInputs.of(inputs(Map.of("x", "[[1., 2.]]", "upstream", "[[3., 4.]]")));

    assertThat(parts.stream().limit(2).map(part -> values(part, "x") + values(part, "upstream")))
        .containsExactly("[[1.]][[3.]]", "[[2.]][[4.]]");
  }

  @Test
  void of_aProduct_cutsTheInnerAxesTogether() {
    var parts =
        SmallerInputs.of(
            inputs(Map.of("x", "[[1., 2., 3.]]", "weight", "[[1., 2., 3.], [4., 5., 6.]]")));

    assertThat(parts)
        .isNotEmpty()
        .allSatisfy(
            part -> assertThat(tensor(part, "x").shape().dim(1)).isEqualTo(inner(part, "weight")));
  }

  @Test
  void of_numbersAlone_givesNothing() {
    assertThat(SmallerInputs.of(new Inputs(new LinkedHashMap<>(Map.of("x", 0.5))))).isEmpty();
    assertThat(SmallerInputs.of(inputs(Map.of("x", "3.")))).isEmpty();
    assertThat(SmallerInputs.of(inputs(Map.of("x", "[3.]")))).isEmpty();
  }

  /** However many axes there are, and however long they are, the parts are few. */
  @Test
  void of_aLargeTensor_isBounded() {
    var values = new LinkedHashMap<String, Object>();
    values.put("x", Tensor.zeros(9, 10, 11, 12));

    assertThat(SmallerInputs.of(new Inputs(values))).hasSizeLessThanOrEqualTo(SmallerInputs.MOST);
  }

  private static int inner(Inputs part, String name) {
    return tensor(part, name).shape().dim(1);
  }

  private static Inputs inputs(Map<String, String> literals) {
    var values = new LinkedHashMap<String, Object>();
    literals.forEach((name, literal) -> values.put(name, Tensor.parse(literal)));
    return new Inputs(values);
  }

  private static List<String> literals(List<Inputs> parts, String name) {
    return parts.stream().map(part -> values(part, name)).toList();
  }

  private static String values(Inputs part, String name) {
    return tensor(part, name).literal().replaceAll("\\[ +", "[").replaceAll("\\s+", " ");
  }

  private static Tensor tensor(Inputs part, String name) {
    return (Tensor) part.values().get(name);
  }
}
