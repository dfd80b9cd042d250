package dev.gradus.exercise;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a function of one variable is drawn: over a grid of one of its tensors, with the other inputs
 * held fast.
 *
 * @param inputs the names of all parameters, in order
 * @param over the parameter that takes the grid
 * @param fixed the others' values; a single number for a tensor means one of the grid's shape
 * @param slope whether the slope is drawn as well
 */
public record PlotRule(
    List<String> inputs,
    String over,
    Map<String, Object> fixed,
    double from,
    double to,
    boolean slope) {

  /** Fine enough for a smooth line, and odd, so that the middle of the range is on it. */
  static final int POINTS = 241;

  public PlotRule {
    inputs = List.copyOf(inputs);
    fixed = Map.copyOf(fixed);
  }

  /** The one call that gives the whole curve. */
  public Inputs call() {
    var values = new LinkedHashMap<String, Object>();
    for (String name : inputs) {
      values.put(name, name.equals(over) ? grid() : held(Objects.requireNonNull(fixed.get(name))));
    }
    return new Inputs(values);
  }

  private Object held(Object value) {
    return value instanceof Tensor tensor && tensor.rank() == 0
        ? Tensor.full(Shape.of(POINTS), tensor.get(), tensor.dtype())
        : value;
  }

  private Tensor grid() {
    var xs = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      xs[i] = from + (to - from) * i / (POINTS - 1);
    }
    return Tensor.of(xs); // float32
  }
}
