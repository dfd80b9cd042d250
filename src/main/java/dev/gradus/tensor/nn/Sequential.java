package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Layers one after the other, each given what the one before made; {@code nn.Sequential}. */
@Taught
public final class Sequential implements Layer {
  private final List<Layer> layers;

  /** The layers in the order in which they are applied. */
  public Sequential(Layer... layers) {
    Types.given("Sequential", "the array of layers", layers);
    for (int i = 0; i < layers.length; i++) {
      Types.given("Sequential", "layer " + i, layers[i]);
    }
    this.layers = List.of(layers);
  }

  /** The layers, in order; {@code nn.Module.children}. */
  public List<Layer> layers() {
    return layers;
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor result = x;
    for (Layer layer : layers) {
      result = layer.forward(result);
    }
    return result;
  }

  @Override
  public List<Tensor> parameters() {
    List<Tensor> parameters = new ArrayList<>();
    for (Layer layer : layers) {
      parameters.addAll(layer.parameters());
    }
    return parameters;
  }

  @Override
  public void train(boolean training) {
    for (Layer layer : layers) {
      layer.train(training);
    }
  }

  /** What Python's {@code print(model)} shows. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Sequential(");
    for (int i = 0; i < layers.size(); i++) {
      String lines = layers.get(i).toString().replace("\n", "\n  ");
      text.append("\n  (").append(i).append("): ").append(lines);
    }
    return text.append(layers.isEmpty() ? ")" : "\n)").toString();
  }
}
