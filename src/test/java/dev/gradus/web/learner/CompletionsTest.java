package dev.gradus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.FolderFiles;
import dev.gradus.markup.reference.ApiReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionsTest {

  private static List<String> offered(String slug, String type) {
    var folder = FolderFiles.read(Path.of("exercises/activation-functions", slug));
    return Completions.of(Exercise.read(slug, folder), ApiReference.read()).types().stream()
        .filter(found -> found.name().equals(type))
        .flatMap(found -> found.members().stream())
        .map(Completions.MemberView::name)
        .toList();
  }

  @Test
  void whatAnExerciseAsksFor_isNotOffered() {
    assertThat(offered("relu", "Tensor")).contains("maximum", "map", "of").doesNotContain("relu");
    assertThat(offered("relu", "Functional")).isEmpty();
  }

  @Test
  void whatAnExerciseAllowsByName_isOffered() {
    assertThat(offered("relu-network", "Tensor")).contains("matmul");
    assertThat(offered("tanh-from-sigmoid", "Tensor")).doesNotContain("tanh");
  }

  @Test
  void aProgram_isOfferedItsInputs() {
    assertThat(offered("two-layer-product", "Given")).contains("input");
  }
}
