package dev.gradus.tensor.nn;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.List;

/** x where positive, else x times a learnt weight; {@code nn.PReLU}. */
@Taught
public final class PReLU implements Layer {
  private final Tensor weight;

  /** One weight for all, 0.25 at first. */
  public PReLU() {
    this(1, 0.25);
  }

  /**
   * One weight, or one for each channel (dim 1), and its first value.
   *
   * @throws dev.gradus.tensor.ShapeException if there are fewer than 0
   */
  public PReLU(int parameters, double initial) {
    weight = Tensor.full(Shape.of(parameters), initial).requiresGrad_();
  }

  /** The learnt slope on the left, [1] or [channels]; {@code nn.PReLU.weight}. */
  public Tensor weight() {
    return weight;
  }

  @Override
  public Tensor forward(Tensor x) {
    return Functional.prelu(x, weight);
  }

  @Override
  public List<Tensor> parameters() {
    return List.of(weight);
  }

  @Override
  public String toString() {
    return "PReLU(num_parameters=" + weight.elements() + ")";
  }
}
