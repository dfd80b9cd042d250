package dev.gradus.tensor.data;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;

/** Draws points of the plane, sample i belonging to class i mod classes. */
final class Plane {
  private final int n;
  private final Generator generator;

  Plane(int n, Generator generator) {
    if (n < 1) {
      throw new TensorException("A data set needs at least 1 sample, but got " + n + ".");
    }
    this.n = n;
    this.generator = generator;
  }

  DataSet blobs() {
    float[] noise = generator.normal(0, 0.5, Shape.of(n, 2)).toFloats();
    return drawn(
        2, noise, (i, label) -> new double[] {label == 0 ? -1.5 : 1.5, label == 0 ? -1.5 : 1.5});
  }

  DataSet circles(double noise) {
    float[] turns = generator.rand(n).toFloats();
    return drawn(
        2, noisy(noise), (i, label) -> polar(label == 0 ? 1 : 0.5, 2 * Math.PI * turns[i]));
  }

  DataSet moons(double noise) {
    float[] turns = generator.rand(n).toFloats();
    return drawn(
        2,
        noisy(noise),
        (i, label) -> {
          double[] point = polar(1, Math.PI * turns[i]);
          return label == 0 ? point : new double[] {1 - point[0], 0.5 - point[1]};
        });
  }

  DataSet xor() {
    Tensor inputs = generator.uniform(-1, 1, Shape.of(n, 2));
    Tensor labels = inputs.select(1, 0).mul(inputs.select(1, 1)).lt(0).toLong();
    return new DataSet(inputs, labels);
  }

  DataSet spiral(int classes, double noise) {
    if (classes < 1) {
      throw new TensorException("A spiral needs at least 1 class, but got " + classes + ".");
    }
    float[] along = generator.rand(n).toFloats();
    return drawn(
        classes,
        noisy(noise),
        (i, label) -> polar(along[i], 4 * along[i] + 2 * Math.PI * label / classes));
  }

  private float[] noisy(double noise) {
    if (!(noise >= 0)) {
      throw new TensorException("The noise of a data set can't be negative, but is " + noise + ".");
    }
    return generator.normal(0, noise, Shape.of(n, 2)).toFloats();
  }

  private static double[] polar(double radius, double angle) {
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }

  /** Where sample i of a class lies before noise is added. */
  private interface Place {
    double[] of(int i, int label);
  }

  private DataSet drawn(int classes, float[] noise, Place place) {
    // The noise is a copy of its own, so the points are written over it.
    for (int i = 0; i < n; i++) {
      double[] point = place.of(i, i % classes);
      noise[2 * i] = (float) (point[0] + noise[2 * i]);
      noise[2 * i + 1] = (float) (point[1] + noise[2 * i + 1]);
    }
    return new DataSet(Tensor.of(noise).reshape(n, 2), Tensor.arange(n).remainder(classes));
  }
}
