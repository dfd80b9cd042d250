package dev.gradus.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Tolerance;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TensorViewTest {

  private static final Tolerance TOLERANCE = new Tolerance(1.3e-6, 1e-5);

  @Test
  void matrix_keepsTheTextOfItsElementsInRows() {
    TensorView view = TensorView.of("x", "[[1., -2.5],\n [nan, inf]]", Optional.empty());
    assertThat(view.shape()).isEqualTo("[2, 2]");
    assertThat(texts(view)).containsExactly("1. -2.5", "nan inf");
    assertThat(view.marked()).isFalse();
  }

  @Test
  void matrix_isRowUnderRow_howeverItIsWritten() {
    for (String text :
        List.of(
            "[[1., 2.], [3., 4.]]",
            "[[1., 2.],\n [3., 4.]]",
            "tensor([[1., 2.],\n        [3., 4.]])\n")) {
      assertThat(TensorView.each("expected", text))
          .singleElement()
          .satisfies(view -> assertThat(texts(view)).containsExactly("1. 2.", "3. 4."));
    }
    assertThat(TensorView.each("expected", Tensor.parse("[[1., 2.], [3., 4.]]")))
        .singleElement()
        .satisfies(view -> assertThat(texts(view)).containsExactly("1. 2.", "3. 4."));
  }

  @Test
  void severalTensors_areLaidOutOneByOne() {
    assertThat(TensorView.each("expected", "[[1., 2.],\n [3., 4.]]\n[5.]\n-6.5"))
        .extracting(view -> view.label() + " " + view.shape())
        .containsExactly("expected 1 [2, 2]", "expected 2 [1]", "expected 3 ");
    assertThat(TensorView.each("expected", "the sum is\n[5.]"))
        .singleElement()
        .satisfies(view -> assertThat(view.text()).contains("the sum is\n[5.]"));
  }

  @Test
  void scalar_hasNoBracketsAndNoShape() {
    TensorView view = TensorView.of("x", "3.25", Optional.empty());
    assertThat(view.shape()).isEmpty();
    assertThat(view.slices()).singleElement().satisfies(s -> assertThat(s.scalar()).isTrue());
  }

  @Test
  void rankThree_isOneMatrixForEachLeadingIndex() {
    TensorView view = TensorView.of("x", "[[[1, 2]], [[3, 4]]]", Optional.empty());
    assertThat(view.slices())
        .extracting(TensorView.Slice::index)
        .containsExactly("[0, :, :]", "[1, :, :]");
  }

  @Test
  void element_outsideTheTolerance_isMarkedAndOneInsideIsNot() {
    TensorView view = differing("[2.0, -4.0, 1.000001]", "[2.0, 0.0, 1.0]", Set.of());
    assertThat(marks(view)).containsExactly(false, true, false);
  }

  @Test
  void element_namedByTheChecker_isMarkedThoughItPrintsTheSame() {
    TensorView view = differing("[0.1234, 5.]", "[0.1234, 5.]", Set.of(List.of(0)));
    assertThat(marks(view)).containsExactly(true, false);
  }

  @Test
  void nanAgainstNan_isNoDifference() {
    assertThat(marks(differing("[nan, inf]", "[nan, -inf]", Set.of())))
        .containsExactly(false, true);
  }

  @Test
  void longVector_showsItsEndsAndWhatIsNearANamedIndex() {
    String text =
        IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    TensorView view = differing("[" + text + "]", "[" + text + "]", Set.of(List.of(50)));
    assertThat(texts(view)).containsExactly("0 1 2 … 49 50 51 … 97 98 99");
  }

  @Test
  void manyMatrices_keepThoseThatDiffer() {
    String actual =
        IntStream.range(0, 20)
            .mapToObj(i -> "[[" + (i == 13 ? 9 : 0) + "]]")
            .collect(Collectors.joining(", ", "[", "]"));
    String expected = actual.replace('9', '0');
    TensorView view = differing(actual, expected, Set.of());
    assertThat(view.slices()).extracting(TensorView.Slice::index).contains("[13, :, :]");
    assertThat(view.omitted()).isEqualTo(16);
  }

  @Test
  void text_thatIsNoRegularTensor_isShownAsItIs() {
    for (String text : List.of("[1, [2]]", "[1, 2", "", "[[1], [2, 3]]", "[".repeat(5000))) {
      assertThat(TensorView.of("x", text, Optional.empty()).text()).contains(text);
    }
  }

  private static TensorView differing(String text, String other, Set<List<Integer>> named) {
    Literal parsed = Literal.parse(other).orElseThrow();
    Literal own = Literal.parse(text).orElseThrow();
    return TensorView.of("x", text, Optional.of(new Differences(parsed, own, named, TOLERANCE)));
  }

  private static List<String> texts(TensorView view) {
    return view.slices().stream()
        .flatMap(slice -> slice.rows().stream())
        .map(
            row -> row.cells().stream().map(TensorView.Cell::text).collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<Boolean> marks(TensorView view) {
    return view.slices().getFirst().rows().getFirst().cells().stream()
        .map(TensorView.Cell::differs)
        .toList();
  }
}
