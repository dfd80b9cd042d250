package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.EntryPoint;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Task;
import dev.gradus.exercise.TestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {

  /** Whatever the parameters are, the folder can be read, and its inputs can be drawn. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "static Tensor leakyRelu(Tensor x, double slope) | 2",
        "static List<Tensor> step(Tensor x, Tensor weight, Tensor bias, double rate) | 2",
        "static Tensor softmax(Tensor x, int dim) | 2",
        "static double mean(Tensor x, boolean unbiased, long count) | 1",
        "static double spread(Tensor x, boolean unbiased, long correction) | 2",
        "static Tensor named(int dim, Tensor x) | 2",
        "static Tensor activation(Tensor x, String name) | 1",
        "static Tensor constant() | 1",
      })
  void folder_isAnExercise_withTestsThatFit(String signature, int tests) {
    var entry = EntryPoint.parse(signature);

    var exercise = Exercise.read("mine", new Skeleton(entry).folder("mine", "a: \"b\" #c"));

    assertThat(exercise.title()).isEqualTo("a: \"b\" #c");
    assertThat(((Task.Function) exercise.task()).entry()).isEqualTo(entry);
    assertThat(exercise.tests()).hasSize(tests);
    assertThat(exercise.tests().getFirst().isSample()).isTrue();
    assertThat(exercise.solutions().accepted()).hasSize(2);
    for (TestCase test : exercise.tests()) {
      assertThat(test.draw(7)).isNotEmpty();
    }
  }

  @Test
  void sources_beginWithTheHead_andImportWhatItNeeds() {
    var entry = EntryPoint.parse("static List<Tensor> halves(Tensor x)");

    var folder = new Skeleton(entry).folder("two-halves", "Two halves");

    assertThat(folder.text("starter/TwoHalves.java").orElseThrow())
        .contains("import java.util.List;", "class TwoHalves {", entry + " {");
    assertThat(folder.text(ExerciseFolder.STATEMENT).orElseThrow()).contains("`halves`");
  }
}
