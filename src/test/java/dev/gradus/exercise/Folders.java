package dev.gradus.exercise;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Exercise folders for tests, made from a sound one by changing files. */
final class Folders {

  static final String RELU =
      """
      format: 1
      title: ReLU
      kind: function
      entry: static Tensor relu(Tensor x)
      reference: accepted/maximum.java
      summary: Keeps what is positive
      tags: [activation]
      difficulty: 2
      hints: ["Compare each element with 0."]
      api: {allow: [], forbid: [Tensor.relu], require: []}
      limits: {time: 500ms, memory: 64MB, output: 1KB}
      mistakes:
        wrong_answer/absolute.java: {feedback: "This is |x|."}
      tests:
        - {name: lesson, show: sample, points: 2, inputs: {x: [2, -4.]}, expected: "[2., 0.]"}
        - name: many shapes
          show: secret
          points: 8
          about: random tensors
          generate: {count: 20, x: {rank: 0..3, dim: 1..4, dtype: float32, from: "uniform(-6, 6)"}}
        - {name: special values, show: secret, points: 1, about: "zeros, infinities, NaN",
           inputs: {x: "[0., -0., inf, -inf, nan, 1e30]"}}
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Folders() {
    with("exercise.yaml", RELU);
    with("statement.md", "Write **ReLU**.\n");
    with("starter/Relu.java", "class Relu {}\n");
    with("submissions/accepted/maximum.java", "class Relu { /* right */ }\n");
    with("submissions/wrong_answer/absolute.java", "class Relu { /* wrong */ }\n");
  }

  static Folders relu() {
    return new Folders();
  }

  Folders with(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Folders without(String path) {
    files.remove(path);
    return this;
  }

  /** Replaces a text of the definition, which must be there. */
  Folders changing(String before, String after) {
    String yaml = new String(files.get("exercise.yaml"), StandardCharsets.UTF_8);
    if (!yaml.contains(before)) {
      throw new IllegalArgumentException("not in the definition: " + before);
    }
    return with("exercise.yaml", yaml.replace(before, after));
  }

  ExerciseFolder folder() {
    return new ExerciseFolder(files);
  }

  Exercise read() {
    return Exercise.read("relu", folder());
  }
}
