package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementCheckTest {

  @Test
  void wholeStatements_haveNoProblem() {
    assertThat(
            problems(
                """
                Let $x$ be `$5`, or \\$5, see [torch](https://example.org/a) and ![curve](curve.svg).

                ```java
                var a = "[x](y) $";
                ```

                $$\\frac{1}{2} \\{$$
                """))
        .isEmpty();
  }

  @Test
  void whatIsBroken_isToldWithItsLine() {
    assertThat(problems("one\n\ntwo $x and\nmore\n\n$\\frac{1}{2$\n"))
        .extracting(Problem::line)
        .containsExactly(3, 6);
    assertThat(problems("a\n![b](missing.svg) [c](there.md)"))
        .extracting(Problem::toString)
        .containsExactly(
            "statement.md:2: there is no figure 'missing.svg' in the folder: add the file; nothing"
                + " is fetched",
            "statement.md:2: the link to 'there.md' leads nowhere: give a whole address");
  }

  private static List<Problem> problems(String statement) {
    return StatementCheck.problems(
        new ExerciseFolder(
            Map.of(
                "statement.md",
                statement.getBytes(StandardCharsets.UTF_8),
                "curve.svg",
                new byte[0])));
  }
}
