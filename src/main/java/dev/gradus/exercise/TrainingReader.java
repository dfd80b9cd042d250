package dev.gradus.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the data of a test that a submission is to learn from. */
final class TrainingReader {

  private static final Range POINTS = new Range(4, 2000);
  private static final double MOST_NOISE = 1;

  private final YamlMapping mapping;
  private final DeclaredTypes types;

  TrainingReader(YamlMapping mapping, DeclaredTypes types) {
    this.mapping = mapping;
    this.types = types;
  }

  Optional<TrainingData> read() {
    mapping.allowing("data", "points", "unseen", "noise", "accuracy");
    List<String> names = List.copyOf(types.inputs().sequencedKeySet());
    boolean fits =
        names.size() == 3
            && types.inputs().values().stream().allMatch(type -> type == ArgumentType.TENSOR)
            && types.result() == ArgumentType.TENSOR;
    if (!fits) {
      mapping.problem(
          "only a method such as 'static Tensor predict(Tensor trainX, Tensor trainY, Tensor"
              + " testX)' can be trained");
    }
    Optional<TrainingData.Kind> kind = mapping.require("data").flatMap(TrainingReader::kind);
    Optional<Integer> points = mapping.require("points").flatMap(node -> node.integer(POINTS));
    Optional<Integer> unseen = mapping.require("unseen").flatMap(node -> node.integer(POINTS));
    Optional<Double> accuracy =
        mapping.require("accuracy").flatMap(node -> share(node, "accuracy", 1));
    double noise =
        mapping.find("noise").flatMap(node -> share(node, "noise", MOST_NOISE)).orElse(0.05);
    if (!fits || kind.isEmpty() || points.isEmpty() || unseen.isEmpty() || accuracy.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TrainingData(kind.get(), names, points.get(), unseen.get(), noise, accuracy.get()));
  }

  private static Optional<TrainingData.Kind> kind(YamlNode node) {
    Optional<TrainingData.Kind> kind =
        Arrays.stream(TrainingData.Kind.values())
            .filter(each -> node.text().filter(each.yamlName()::equals).isPresent())
            .findFirst();
    if (kind.isEmpty()) {
      node.problem(
          "must be one of "
              + Arrays.stream(TrainingData.Kind.values())
                  .map(TrainingData.Kind::yamlName)
                  .collect(Collectors.joining(", ")));
    }
    return kind;
  }

  private static Optional<Double> share(YamlNode node, String what, double most) {
    Optional<Double> number = node.number();
    if (number.isPresent() && !(number.get() >= 0 && number.get() <= most)) {
      node.problem(what + " lies from 0 to " + (int) most);
      return Optional.empty();
    }
    return number;
  }
}
