package dev.gradus.exercise;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.data.DataSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Data of two classes to train on and to be told apart afterwards, drawn anew for each variant. The
 * classes of the unseen points are what is expected, and never part of the inputs.
 *
 * @param names the parameters that take the points and classes to train on and the unseen points
 * @param accuracy the share of unseen points that must be told right
 */
public record TrainingData(
    Kind kind, List<String> names, int points, int unseen, double noise, double accuracy) {

  public TrainingData {
    names = List.copyOf(names);
  }

  /** The shapes that the two classes form. */
  public enum Kind {
    BLOBS,
    CIRCLES,
    MOONS,
    XOR;

    String yamlName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The inputs of one draw, and the classes of the unseen points. */
  public record Drawn(Inputs inputs, Tensor labels) {}

  /** The same draw for the same seed; in no order that tells a class. */
  public Drawn draw(long seed) {
    var generator = new Generator(seed);
    var all = data(points + unseen, generator).shuffled(generator);
    var seen = all.first(points);
    var rest = all.rest(points);
    var values = new LinkedHashMap<String, Object>();
    values.put(names.get(0), seen.inputs().copy());
    values.put(names.get(1), seen.labels().copy());
    values.put(names.get(2), rest.inputs().copy());
    return new Drawn(new Inputs(values), rest.labels().copy());
  }

  private DataSet data(int count, Generator generator) {
    return switch (kind) {
      case BLOBS -> DataSet.blobs(count, generator);
      case CIRCLES -> DataSet.circles(count, noise, generator);
      case MOONS -> DataSet.moons(count, noise, generator);
      case XOR -> DataSet.xor(count, generator);
    };
  }
}
