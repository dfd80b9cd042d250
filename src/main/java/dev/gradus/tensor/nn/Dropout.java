package dev.gradus.tensor.nn;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;

/**
 * In training sets elements to 0 by chance and scales up the others, so that the mean stays; in
 * evaluation does nothing; {@code nn.Dropout}.
 */
@Taught
public final class Dropout implements Layer {
  private final double p;
  private final Generator generator;
  private boolean training = true;

  /** Dropout with torch's default probability of 0.5 and a source of chance. */
  public Dropout(Generator generator) {
    this(0.5, generator);
  }

  /**
   * Dropout with a probability and a source of chance.
   *
   * @param p how likely an element becomes 0, from 0 to 1
   * @throws TensorException if p is not from 0 to 1
   */
  public Dropout(double p, Generator generator) {
    if (!(p >= 0 && p <= 1)) {
      throw new TensorException("Dropout: p must be from 0 to 1, but is " + p + ".");
    }
    this.p = p;
    this.generator = Types.given("Dropout", "the generator", generator);
  }

  @Override
  public Tensor forward(Tensor x) {
    if (!training || p == 0) {
      return x;
    }
    Tensor kept = generator.uniform(0, 1, x.shape()).ge(p).to(x.dtype());
    return p == 1 ? x.mul(0) : x.mul(kept.div(1 - p));
  }

  @Override
  public void train(boolean training) {
    this.training = training;
  }

  @Override
  public String toString() {
    return "Dropout(p=" + PythonNumber.repr(p) + ", inplace=False)";
  }
}
