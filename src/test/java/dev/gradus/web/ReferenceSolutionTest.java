package dev.gradus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Source;
import org.junit.jupiter.api.Test;

class ReferenceSolutionTest {

  @Test
  void commentAtTheStart_explainsAndIsNoCode() {
    var solution =
        ReferenceSolution.of(
            new Source(
                "submissions/accepted/by_logarithm.java",
                "/*\n * First line,\n * second line.\n */\nimport java.util.*;\n\nclass A {}\n"));

    assertThat(solution.name()).isEqualTo("By logarithm");
    assertThat(solution.explanation()).contains("First line,\nsecond line.");
    assertThat(solution.source()).isEqualTo("import java.util.*;\n\nclass A {}\n");
  }

  @Test
  void commentInside_staysInTheCode() {
    var text = "class A {\n  /* why */\n}\n";
    var solution = ReferenceSolution.of(new Source("submissions/accepted/loops.java", text));

    assertThat(solution.explanation()).isEmpty();
    assertThat(solution.source()).isEqualTo(text);
  }
}
