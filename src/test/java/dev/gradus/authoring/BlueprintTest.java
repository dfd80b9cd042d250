package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.TestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlueprintTest {

  @ParameterizedTest
  @EnumSource
  void blueprint_isAWholeExercise_whateverItIsCalled(Blueprint blueprint) {
    for (var slug : new String[] {"twice-as-much", "new", "3d-points"}) {
      var exercise = Exercise.read(slug, blueprint.folder(slug, "a: \"b\" #c"));

      assertThat(exercise.title()).isEqualTo("a: \"b\" #c");
      assertThat(
              blueprint == Blueprint.CHOICE
                  || exercise.tests().stream().anyMatch(TestCase::isSample))
          .isTrue();
    }
  }

  @Test
  void names_areJavas() {
    var folder = Blueprint.FUNCTION.folder("new", "New");

    assertThat(folder.text("starter/New.java").orElseThrow()).contains("class New", " newOf(");
    assertThat(Blueprint.FUNCTION.folder("3d-points", "P").text("starter/E3dPoints.java"))
        .isPresent();
  }
}
