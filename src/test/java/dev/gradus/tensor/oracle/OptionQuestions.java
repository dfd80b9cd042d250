package dev.gradus.tensor.oracle;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorFunction;
import dev.gradus.tensor.nn.BCELoss;
import dev.gradus.tensor.nn.BCEWithLogitsLoss;
import dev.gradus.tensor.nn.CrossEntropyLoss;
import dev.gradus.tensor.nn.NLLLoss;
import dev.gradus.tensor.nn.Reduction;
import java.util.ArrayList;
import java.util.List;

/** Losses with weights, ignored classes and smoothed labels, in all reductions. */
final class OptionQuestions {
  private OptionQuestions() {}

  static List<Question> all() {
    List<Question> all = new ArrayList<>();
    for (Reduction reduction : Reduction.values()) {
      int number = reduction == Reduction.NONE ? 0 : reduction == Reduction.MEAN ? 1 : 2;
      all.addAll(classes(reduction, number));
      all.addAll(elements(reduction, number));
    }
    return all;
  }

  private static List<Question> classes(Reduction reduction, int number) {
    List<Tensor[]> weighted =
        List.of(
            new Tensor[] {Inputs.random(6, 4), ignoring(6), Inputs.uniform(0.2, 3, 4)},
            new Tensor[] {Inputs.random(2, 4, 3), ignoring(2, 3), Inputs.uniform(0.2, 3, 4)},
            new Tensor[] {Inputs.random(4), Inputs.integers(0, 4), Inputs.uniform(0.2, 3, 4)});
    List<Tensor[]> shares =
        List.of(
            new Tensor[] {
              Inputs.random(3, 4), Inputs.random(3, 4).softmax(1), Inputs.uniform(0.2, 3, 4)
            },
            new Tensor[] {
              Inputs.random(2, 4, 2), Inputs.random(2, 4, 2).softmax(1), Inputs.uniform(0.2, 3, 4)
            });
    CrossEntropyLoss cross = new CrossEntropyLoss(reduction);
    NLLLoss nll = new NLLLoss(reduction);
    String named = reduction.name().toLowerCase(java.util.Locale.ROOT);
    return List.of(
        one(
            "nll_loss weight " + named,
            nll(number, "z", 2),
            t -> nll.weight(t[2]).ignoreIndex(2).forward(t[0], t[1]),
            weighted),
        one(
            "nll_loss ignored " + named,
            nll(number, "None", 2),
            t -> nll.ignoreIndex(2).forward(t[0], t[1]),
            weighted),
        one(
            "cross_entropy weight " + named,
            "torch.cross_entropy_loss(x, y, z, %d, 2)".formatted(number),
            t -> cross.weight(t[2]).ignoreIndex(2).forward(t[0], t[1]),
            weighted),
        one(
            "cross_entropy smoothed " + named,
            "torch.cross_entropy_loss(x, y, None, %d, 2, 0.2)".formatted(number),
            t -> cross.ignoreIndex(2).labelSmoothing(0.2).forward(t[0], t[1]),
            weighted),
        one(
            "cross_entropy weight smoothed " + named,
            "torch.cross_entropy_loss(x, y, z, %d, 2, 0.2)".formatted(number),
            t -> cross.weight(t[2]).ignoreIndex(2).labelSmoothing(0.2).forward(t[0], t[1]),
            weighted),
        one(
            "cross_entropy chances weight smoothed " + named,
            "torch.cross_entropy_loss(x, y, z, %d, -100, 0.2)".formatted(number),
            t -> cross.weight(t[2]).labelSmoothing(0.2).forward(t[0], t[1]),
            shares));
  }

  private static String nll(int reduction, String weight, int ignored) {
    return "torch.nll_loss_nd(x, y, %s, %d, %d)".formatted(weight, reduction, ignored);
  }

  private static List<Question> elements(Reduction reduction, int number) {
    List<Tensor[]> chances =
        List.<Tensor[]>of(
            new Tensor[] {
              Inputs.uniform(0, 1, 4, 3), Inputs.uniform(0, 1, 4, 3), Inputs.uniform(0.2, 3, 3)
            });
    List<Tensor[]> logits =
        List.of(
            new Tensor[] {
              Inputs.random(4, 3), Inputs.uniform(0, 1, 4, 3), Inputs.uniform(0.2, 3, 3)
            },
            new Tensor[] {
              Tensor.of(-100f, 100f, 0f), Tensor.of(1f, 0f, 0.5f), Tensor.of(2f, 0.5f, 3f)
            });
    BCELoss bce = new BCELoss(reduction);
    BCEWithLogitsLoss stable = new BCEWithLogitsLoss(reduction);
    String named = reduction.name().toLowerCase(java.util.Locale.ROOT);
    return List.of(
        one(
            "bce weight " + named,
            "torch.binary_cross_entropy(x, y, z, %d)".formatted(number),
            t -> bce.weight(t[2]).forward(t[0], t[1]),
            chances),
        one(
            "bce_with_logits weight " + named,
            "torch.binary_cross_entropy_with_logits(x, y, z, None, %d)".formatted(number),
            t -> stable.weight(t[2]).forward(t[0], t[1]),
            logits),
        one(
            "bce_with_logits pos_weight " + named,
            "torch.binary_cross_entropy_with_logits(x, y, None, z, %d)".formatted(number),
            t -> stable.posWeight(t[2]).forward(t[0], t[1]),
            logits),
        one(
            "bce_with_logits both " + named,
            "torch.binary_cross_entropy_with_logits(x, y, z, z, %d)".formatted(number),
            t -> stable.posWeight(t[2]).weight(t[2]).forward(t[0], t[1]),
            logits));
  }

  private static Question one(
      String name, String torch, TensorFunction ours, List<Tensor[]> inputs) {
    return Question.of(name, torch, ours, inputs).differentiating(1);
  }

  /** Class numbers, the first of which is 2, which is ignored. */
  private static Tensor ignoring(int... sizes) {
    Tensor classes = Inputs.integers(0, 4, sizes);
    classes.flatten().narrow(0, 0, 1).fill_(2);
    return classes;
  }
}
