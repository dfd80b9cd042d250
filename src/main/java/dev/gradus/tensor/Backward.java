package dev.gradus.tensor;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** One pass of reverse-mode differentiation, from a result back to the leaves of its graph. */
final class Backward {
  /** Operations still to do, the latest first, and the gradients of their results so far. */
  private final TreeMap<Long, GradFn> waiting = new TreeMap<>();

  private final Map<GradFn, Tensor> gradients = new HashMap<>();
  private final boolean retainGraph;

  Backward(boolean retainGraph) {
    this.retainGraph = retainGraph;
  }

  void run(Tensor result, Tensor upstream) {
    try (NoGrad unrecorded = new NoGrad()) {
      arrive(result, upstream);
      while (!waiting.isEmpty()) {
        GradFn latest = waiting.pollLastEntry().getValue();
        spread(latest, gradients.remove(latest));
      }
    }
  }

  private void spread(GradFn operation, Tensor upstream) {
    for (int i = 0; i < operation.inputs.length; i++) {
      if (operation.wanted[i]) {
        arrive(operation.inputs[i], operation.checkedGradient(i, upstream));
      }
    }
    if (!retainGraph) {
      operation.release();
    }
  }

  private void arrive(Tensor tensor, Tensor gradient) {
    tensor.keepIfAsked(gradient);
    GradFn origin = tensor.gradFnOrNull();
    if (origin == null) {
      tensor.accumulate(gradient);
      return;
    }
    Tensor before = gradients.get(origin);
    gradients.put(origin, before == null ? gradient : before.add(gradient));
    waiting.put(origin.number, origin);
  }
}
