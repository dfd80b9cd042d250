package dev.gradus;

import dev.gradus.exercise.ExerciseFolder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small exercise whose tests overlook what happens at a border. */
public final class Cut {

  /** What is above 1 becomes 5. */
  public static final String REFERENCE =
      """
      import dev.gradus.tensor.*;

      class Cut {
        static Tensor cut(Tensor x) {
          return x.map(value -> value > 1 ? 5 : value);
        }
      }
      """;

  /** No test has the number 1. */
  public static final ExerciseFolder WEAK = folder(REFERENCE, "[0.5, 3.]");

  private Cut() {}

  /** The exercise with a reference and the only test's input. */
  public static ExerciseFolder folder(String reference, String x) {
    var yaml =
        """
        format: 1
        title: Cut
        kind: function
        entry: static Tensor cut(Tensor x)
        reference: accepted/cut.java
        tests:
          - {name: all, show: sample, points: 1, inputs: {x: "%s"}}
          - {name: more, show: secret, points: 1, about: more, inputs: {x: "[2., -2.]"}}
        """
            .formatted(x);
    return new ExerciseFolder(
        Map.of(
            "exercise.yaml", bytes(yaml),
            "statement.md", bytes("Cut."),
            "starter/Cut.java",
                bytes(
                    "import dev.gradus.tensor.*;\nclass Cut { static Tensor cut(Tensor x) { return x; } }\n"),
            "submissions/accepted/cut.java", bytes(reference)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
