package dev.gradus.markup.drawing;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.NoGrad;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.data.DataSet;
import dev.gradus.tensor.nn.BCEWithLogitsLoss;
import dev.gradus.tensor.nn.Layer;
import dev.gradus.tensor.nn.Linear;
import dev.gradus.tensor.nn.ReLU;
import dev.gradus.tensor.nn.Sequential;
import dev.gradus.tensor.optim.Adam;
import java.util.ArrayList;
import java.util.List;

/** A small classifier of the plane, trained on the points of a drawing. */
final class Classifier {

  private static final int EPOCHS = 300;
  private static final int HIDDEN = 12;

  private final Layer layers;

  private Classifier(Layer layers) {
    this.layers = layers;
  }

  /** Two linear layers with nothing between them: its border is a straight line. */
  static Classifier linear(DataSet data, Generator generator) {
    Layer layers =
        new Sequential(new Linear(2, HIDDEN, generator), new Linear(HIDDEN, 1, generator));
    return trained(layers, data);
  }

  /** The same two layers with a ReLU between them. */
  static Classifier withRelu(DataSet data, Generator generator) {
    Layer layers =
        new Sequential(
            new Linear(2, HIDDEN, generator), new ReLU(), new Linear(HIDDEN, 1, generator));
    return trained(layers, data);
  }

  private static Classifier trained(Layer layers, DataSet data) {
    var adam = new Adam(layers.parameters(), 0.05);
    var loss = new BCEWithLogitsLoss();
    Tensor target = data.labels().toFloat().unsqueeze(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      adam.zeroGrad();
      loss.forward(layers.forward(data.inputs()), target).backward();
      adam.step();
    }
    return new Classifier(layers);
  }

  List<Boolean> right(DataSet data) {
    List<Boolean> right = new ArrayList<>();
    try (var _ = new NoGrad()) {
      Tensor score = layers.forward(data.inputs());
      for (int i = 0; i < data.size(); i++) {
        right.add(score.get(i, 0) > 0 == (data.labels().get(i) == 1));
      }
    }
    return right;
  }

  /** How far the points at one height are on the side of the second class; 0 is the border. */
  double[] scores(List<Double> xs, double y) {
    double[] points = new double[xs.size() * 2]; // (n, 2)
    for (int i = 0; i < xs.size(); i++) {
      points[2 * i] = xs.get(i);
      points[2 * i + 1] = y;
    }
    double[] scores = new double[xs.size()];
    try (var _ = new NoGrad()) {
      Tensor score = layers.forward(Tensor.of(points).toFloat().reshape(-1, 2));
      for (int i = 0; i < scores.length; i++) {
        scores[i] = score.get(i, 0);
      }
    }
    return scores;
  }
}
