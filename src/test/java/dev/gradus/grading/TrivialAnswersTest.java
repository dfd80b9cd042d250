package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.FolderFiles;
import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TrivialAnswersTest {

  private static final Exercise RELU =
      Exercise.read("relu", FolderFiles.read(Path.of("exercises/activation-functions/relu")));

  @Test
  void anAnswerThatPassesEveryTest_isNamed() {
    assertThat(accepted(Tensor::zerosLike, "[-1., -2.]", "[-3., -4., -5.]")).contains("zeros");
    assertThat(accepted(x -> x, "[1., 2.]", "[3., -4.]")).containsExactly("the input x");
    assertThat(accepted(x -> x.fullLike(0.5), "[1., 2.]", "[3., 4.]"))
        .contains("a constant", "the first test's answer to all");
  }

  @Test
  void oneCaseThatTellsThemApart_isEnough() {
    assertThat(accepted(x -> x.maximum(0), "[-1., -2.]", "[3., -4.]")).isEmpty();
  }

  private static List<String> accepted(UnaryOperator<Tensor> right, String first, String others) {
    var tests = new ArrayList<List<Variant.Case>>();
    for (var _ : RELU.tests()) {
      tests.add(List.of(asked(right, tests.isEmpty() ? first : others)));
    }
    return TrivialAnswers.accepted(RELU, new Variant(tests));
  }

  private static Variant.Case asked(UnaryOperator<Tensor> right, String text) {
    var input = Tensor.parse(text);
    var inputs = new LinkedHashMap<String, Object>(Map.of("x", input));
    return new Variant.Case(new Inputs(inputs), new Observation.Gave(right.apply(input)), Map.of());
  }
}
