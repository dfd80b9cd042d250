package dev.gradus.tensor.nn;

import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;

/** Softmax over the channels of images, [N, C, H, W] or [C, H, W]; {@code nn.Softmax2d}. */
@Taught
public record Softmax2d() implements Layer {

  @Override
  public Tensor forward(Tensor x) {
    if (x.rank() != 3 && x.rank() != 4) {
      throw new ShapeException(
          "Softmax2d: the shape must be [N, C, H, W] or [C, H, W], but is " + x.shape() + ".");
    }
    return Functional.softmax(x, -3);
  }

  @Override
  public String toString() {
    return "Softmax2d()";
  }
}
