package dev.gradus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.FolderFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AssignmentsTest {

  @Test
  void exactness_isATolerance_orOfTrainingTheShareThatMustBeRight() {
    assertThat(last("relu"))
        .isEqualTo(new ExerciseView.Fact("Tolerance", "1e-5 + 1.3e-6 × |expected|"));
    assertThat(last("two-circles")).isEqualTo(new ExerciseView.Fact("Accuracy", "95 %"));
    assertThat(last("linear-classifier"))
        .isEqualTo(new ExerciseView.Fact("Accuracy", "30 to 95 %"));
  }

  private static ExerciseView.Fact last(String slug) {
    var folder = FolderFiles.read(Path.of("exercises/activation-functions", slug));
    return Assignments.facts(Exercise.read(slug, folder)).getLast();
  }
}
