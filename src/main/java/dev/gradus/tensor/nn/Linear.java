package dev.gradus.tensor.nn;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** {@code y = x · weightᵀ + bias}; {@code nn.Linear}. */
@Taught
public final class Linear implements Layer {
  private final Tensor weight; // [out, in]
  private final Optional<Tensor> bias; // [out]

  /**
   * A layer with bias, whose parameters are drawn as torch draws them.
   *
   * @throws ShapeException if a size is negative
   */
  public Linear(int in, int out, Generator generator) {
    this(in, out, true, generator);
  }

  /**
   * A layer with or without bias; parameters are uniform between -1/√in and 1/√in, as in torch.
   *
   * @throws ShapeException if a size is negative
   */
  public Linear(int in, int out, boolean bias, Generator generator) {
    if (in < 0 || out < 0) {
      throw new ShapeException(
          "Linear: in and out can't be negative, but are " + in + " and " + out + ".");
    }
    Types.given("Linear", "the generator", generator);
    double bound = in == 0 ? 0 : 1 / Math.sqrt(in);
    this.weight = generator.uniform(-bound, bound, Shape.of(out, in)).requiresGrad_();
    this.bias =
        bias
            ? Optional.of(generator.uniform(-bound, bound, Shape.of(out)).requiresGrad_())
            : Optional.empty();
  }

  /** The weight, [out, in]; {@code nn.Linear.weight}. */
  public Tensor weight() {
    return weight;
  }

  /** The bias, [out], if there is one; {@code nn.Linear.bias}. */
  public Optional<Tensor> bias() {
    return bias;
  }

  /**
   * The layer's output; {@code nn.Linear.forward}.
   *
   * @param x [..., in]
   * @return [..., out]
   * @throws dev.gradus.tensor.TensorException if the last size of x is not that of the input, or
   *     its type not float32
   */
  @Override
  public Tensor forward(Tensor x) {
    return bias.isPresent()
        ? Functional.linear(x, weight, bias.get())
        : Functional.linear(x, weight);
  }

  @Override
  public List<Tensor> parameters() {
    return bias.isPresent() ? List.of(weight, bias.get()) : List.of(weight);
  }

  @Override
  public String toString() {
    return "Linear(in_features="
        + weight.shape().dim(1)
        + ", out_features="
        + weight.shape().dim(0)
        + ", bias="
        + (bias.isPresent() ? "True" : "False")
        + ")";
  }
}
