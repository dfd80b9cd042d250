package dev.gradus.tensor.oracle;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.optim.Adam;
import dev.gradus.tensor.optim.AdamW;
import dev.gradus.tensor.optim.Optimizer;
import dev.gradus.tensor.optim.SGD;
import java.util.List;
import java.util.function.Function;

/** Three steps of optimisers from x, with the gradients y, z and y. */
final class StepQuestions {
  private static final String NONE = "torch.zeros_like(x)";

  private StepQuestions() {}

  static List<Question> all() {
    List<Tensor[]> inputs =
        List.of(
            new Tensor[] {Inputs.random(3, 4), Inputs.random(3, 4), Inputs.random(3, 4)},
            new Tensor[] {Inputs.random(5), Inputs.random(5).mul(1e-4), Inputs.random(5).mul(100)});
    return List.of(
        question("adam steps", adam("adam", 0.1, 0), all -> new Adam(all, 0.1), inputs),
        question(
            "adam steps decay",
            adam("adam", 0.1, 0.2),
            all -> new Adam(all, 0.1).weightDecay(0.2),
            inputs),
        question("adamw steps", adam("adamw", 0.1, 0.01), all -> new AdamW(all, 0.1), inputs),
        question("sgd steps", sgd(0, 0, false), all -> new SGD(all, 0.1), inputs),
        question(
            "sgd steps decay",
            sgd(0.2, 0, false),
            all -> new SGD(all, 0.1).weightDecay(0.2),
            inputs),
        question(
            "sgd steps momentum",
            sgd(0.2, 0.9, false),
            all -> new SGD(all, 0.1).momentum(0.9).weightDecay(0.2),
            inputs),
        question(
            "sgd steps nesterov",
            sgd(0.2, 0.9, true),
            all -> new SGD(all, 0.1).momentum(0.9).nesterov().weightDecay(0.2),
            inputs));
  }

  private static Question question(
      String name,
      String torch,
      Function<List<Tensor>, Optimizer> optimizers,
      List<Tensor[]> inputs) {
    return Question.of(name, torch, t -> steps(optimizers, t), inputs).differentiating(0);
  }

  private static Tensor steps(Function<List<Tensor>, Optimizer> optimizers, Tensor... t) {
    Tensor parameter = t[0].copy().requiresGrad_();
    Optimizer optimizer = optimizers.apply(List.of(parameter));
    for (Tensor gradient : List.of(t[1], t[2], t[1])) {
      optimizer.zeroGrad();
      parameter.backward(gradient);
      optimizer.step();
    }
    return parameter.detach();
  }

  /** Torch's own kernel, which gives the parameter, the gradient, and both means. */
  private static String adam(String kernel, double lr, double decay) {
    String state = "([x], [], [" + NONE + "], [" + NONE + "])";
    String[] gradients = {"y", "z", "y"};
    for (int step = 0; step < gradients.length; step++) {
      state =
          ("torch._fused_%s(%s[0], [%s], %s[2], %s[3], [], [torch.full([], %d.)], lr=%s,"
                  + " beta1=0.9, beta2=0.999, weight_decay=%s, eps=1.e-08, amsgrad=False,"
                  + " maximize=False)")
              .formatted(
                  kernel,
                  part(state),
                  gradients[step],
                  part(state),
                  part(state),
                  step + 1,
                  lr,
                  decay);
    }
    return "(" + state + "[0])[0]";
  }

  private static String part(String state) {
    return "(" + state + ")";
  }

  /** Torch's own kernel, which gives the parameter, the gradient, and the velocity. */
  private static String sgd(double decay, double momentum, boolean nesterov) {
    String state = "([x], [], [" + NONE + "])";
    String[] gradients = {"y", "z", "y"};
    for (int step = 0; step < gradients.length; step++) {
      state =
          ("(torch._fused_sgd(%s[0], [%s], %s, weight_decay=%s, momentum=%s, lr=0.1,"
                  + " dampening=0., nesterov=%s, maximize=False, is_first_step=%s))")
              .formatted(
                  state,
                  gradients[step],
                  momentum == 0 ? "[]" : state + "[2]",
                  decay,
                  momentum,
                  nesterov ? "True" : "False",
                  step == 0 ? "True" : "False");
    }
    return "(" + state + "[0])[0]";
  }
}
