package dev.gradus.tensor.oracle;

import static dev.gradus.tensor.oracle.Question.elementwise;

import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.Reduction;
import java.util.List;

/** The activation functions and losses of torch.nn. */
final class NeuralQuestions {
  private NeuralQuestions() {}

  static List<Question> activations() {
    List<Tensor[]> x = Inputs.unary();
    // Near the greatest numbers torch's vector code overflows on its way to these results.
    List<Tensor[]> tame = Inputs.unaryUpTo1000();
    return List.of(
        elementwise("relu", "torch.relu(x)", t -> Functional.relu(t[0]), x),
        elementwise("leaky_relu", "torch.leaky_relu(x, 0.01)", t -> Functional.leakyRelu(t[0]), x),
        elementwise(
            "leaky_relu slope",
            "torch.leaky_relu(x, 0.2)",
            t -> Functional.leakyRelu(t[0], 0.2),
            x),
        elementwise(
            "rrelu", "torch.rrelu(x, 0.1, 0.3, False)", t -> Functional.rrelu(t[0], 0.1, 0.3), x),
        elementwise("relu6", "torch.hardtanh(x, 0., 6.)", t -> Functional.relu6(t[0]), x),
        elementwise("elu", "torch.elu(x)", t -> Functional.elu(t[0]), x)
            .exactly(
                "torch.where(torch.gt(x, 0), torch.mul(x, 1), torch.mul(torch.expm1(torch.div(x,"
                    + " 1)), 1))"),
        elementwise("elu alpha", "torch.elu(x, 1.7)", t -> Functional.elu(t[0], 1.7), x)
            .exactly(
                "torch.where(torch.gt(x, 0), torch.mul(x, 1), torch.mul(torch.expm1(torch.div(x,"
                    + " 1)), 1.7))"),
        elementwise("selu", "torch.selu(x)", t -> Functional.selu(t[0]), x)
            .exactly(
                "torch.where(torch.gt(x, 0), torch.mul(x, 1.0507009873554804934193349852946),"
                    + " torch.mul(torch.expm1(torch.div(x, 1)),"
                    + " 1.7580993408473768599402175208123))"),
        elementwise("celu", "torch.celu(x)", t -> Functional.celu(t[0]), x)
            .exactly(
                "torch.where(torch.gt(x, 0), torch.mul(x, 1), torch.mul(torch.expm1(torch.div(x,"
                    + " 1)), 1))"),
        elementwise("celu alpha", "torch.celu(x, 0.6)", t -> Functional.celu(t[0], 0.6), x)
            .exactly(
                "torch.where(torch.gt(x, 0), torch.mul(x, 1), torch.mul(torch.expm1(torch.div(x,"
                    + " 0.6)), 0.6))"),
        elementwise("gelu", "torch.gelu(x)", t -> Functional.gelu(t[0]), tame)
            .exactly(
                "torch.mul(torch.mul(x, 0.5), torch.erfc(torch.mul(x, -0.70710678118654752440)))"),
        elementwise(
                "gelu tanh",
                "torch.gelu(x, approximate=\"tanh\")",
                t -> Functional.geluTanh(t[0]),
                tame)
            .exactly(
                "torch.mul(x, torch.sigmoid(torch.mul(torch.add(x, torch.mul(torch.pow(x, 3),"
                    + " 0.044715)), 1.5957691216057307117)))"),
        elementwise("silu", "torch.silu(x)", t -> Functional.silu(t[0]), x),
        elementwise("mish", "torch.mish(x)", t -> Functional.mish(t[0]), x),
        elementwise("softplus", "torch.softplus(x)", t -> Functional.softplus(t[0]), x),
        elementwise(
            "softplus beta",
            "torch.softplus(x, 2.5, 15.)",
            t -> Functional.softplus(t[0], 2.5, 15),
            x),
        elementwise(
            "softsign",
            "torch.div(x, torch.add(torch.abs(x), 1))",
            t -> Functional.softsign(t[0]),
            x),
        elementwise("tanh", "torch.tanh(x)", t -> Functional.tanh(t[0]), x),
        elementwise("sigmoid", "torch.sigmoid(x)", t -> Functional.sigmoid(t[0]), x),
        elementwise("log_sigmoid", "torch.log_sigmoid(x)", t -> Functional.logSigmoid(t[0]), x),
        elementwise("hardtanh", "torch.hardtanh(x)", t -> Functional.hardtanh(t[0]), x),
        elementwise(
            "hardtanh range",
            "torch.hardtanh(x, -0.5, 2.5)",
            t -> Functional.hardtanh(t[0], -0.5, 2.5),
            x),
        elementwise("hardsigmoid", "torch.hardsigmoid(x)", t -> Functional.hardsigmoid(t[0]), x),
        elementwise("hardswish", "torch.hardswish(x)", t -> Functional.hardswish(t[0]), tame),
        elementwise("hardshrink", "torch.hardshrink(x, 0.5)", t -> Functional.hardshrink(t[0]), x),
        elementwise("softshrink", "torch.softshrink(x, 0.5)", t -> Functional.softshrink(t[0]), x),
        elementwise(
            "tanhshrink", "torch.sub(x, torch.tanh(x))", t -> Functional.tanhshrink(t[0]), x),
        elementwise(
            "threshold",
            "torch.threshold(x, 0.5, -7.)",
            t -> Functional.threshold(t[0], 0.5, -7),
            x));
  }

  static List<Question> alongDims() {
    List<Tensor[]> x =
        List.of(
            new Tensor[] {Inputs.random(2, 3, 4)},
            new Tensor[] {Inputs.random(5, 4)},
            new Tensor[] {Tensor.parse("[[1000., 1001., 1002.], [-1e30, 0., 1e30]]")},
            new Tensor[] {Tensor.parse("[[-inf, 0., 1.], [inf, 0., 1.], [nan, 0., 1.]]")});
    List<Tensor[]> even =
        Inputs.list(Inputs.random(3, 4), Inputs.random(6), Inputs.random(2, 3, 8));
    List<Tensor[]> slopes =
        List.of(
            new Tensor[] {Inputs.random(4, 3, 2), Inputs.random(3)},
            new Tensor[] {Inputs.edges(), Inputs.random(1)});
    return List.of(
        Question.of("softmax", "torch.softmax(x, 1)", t -> t[0].softmax(1), x),
        Question.of("softmax last", "torch.softmax(x, -1)", t -> t[0].softmax(-1), x),
        Question.of(
            "softmin", "torch.softmax(torch.neg(x), 0)", t -> Functional.softmin(t[0], 0), x),
        Question.of("log_softmax", "torch.log_softmax(x, 1)", t -> t[0].logSoftmax(1), x),
        Question.of("glu", "torch.glu(x, -1)", t -> Functional.glu(t[0]), even),
        Question.of("prelu", "torch.prelu(x, y)", t -> Functional.prelu(t[0], t[1]), slopes));
  }

  static List<Question> losses() {
    List<Tensor[]> xy =
        List.of(
            new Tensor[] {Inputs.random(4, 3), Inputs.random(4, 3)},
            new Tensor[] {Inputs.random(5), Inputs.random(5)},
            new Tensor[] {Tensor.of(0f, 1f, -0.7f), Tensor.of(0f, 0.3f, 0f)});
    List<Tensor[]> chances =
        List.of(
            new Tensor[] {Inputs.uniform(0, 1, 4, 3), Inputs.uniform(0, 1, 4, 3)},
            new Tensor[] {Tensor.of(0f, 1f, 0f, 1f, 0.5f), Tensor.of(0f, 0f, 1f, 1f, 0.5f)});
    List<Tensor[]> logits =
        List.of(
            new Tensor[] {Inputs.random(4, 3), Inputs.uniform(0, 1, 4, 3)},
            new Tensor[] {Tensor.of(-100f, 100f, 0f), Tensor.of(1f, 0f, 0.5f)});
    List<Tensor[]> classes =
        List.of(
            new Tensor[] {Inputs.random(5, 4), Inputs.integers(0, 4, 5)},
            new Tensor[] {Inputs.random(4), Inputs.integers(0, 4)});
    List<Tensor[]> images =
        List.<Tensor[]>of(new Tensor[] {Inputs.random(2, 3, 4), Inputs.integers(0, 3, 2, 4)});
    List<Tensor[]> shares =
        List.<Tensor[]>of(new Tensor[] {Inputs.random(3, 4), Inputs.random(3, 4).softmax(1)});
    return List.of(
        Question.of(
                "mse_loss mean",
                "torch.mse_loss(x, y, 1)",
                t -> Losses.mseLoss(t[0], t[1], Reduction.MEAN),
                xy)
            .differentiating(2),
        Question.of(
                "l1_loss mean",
                "torch.l1_loss(x, y, 1)",
                t -> Losses.l1Loss(t[0], t[1], Reduction.MEAN),
                xy)
            .differentiating(2),
        Question.of(
                "smooth_l1_loss mean",
                "torch.smooth_l1_loss(x, y, 1, 0.7)",
                t -> Losses.smoothL1Loss(t[0], t[1], Reduction.MEAN, 0.7),
                xy)
            .differentiating(2),
        Question.of(
                "huber_loss mean",
                "torch.huber_loss(x, y, 1, 0.7)",
                t -> Losses.huberLoss(t[0], t[1], Reduction.MEAN, 0.7),
                xy)
            .differentiating(2),
        Question.of(
                "bce mean",
                "torch.binary_cross_entropy(x, y, None, 1)",
                t -> Losses.binaryCrossEntropy(t[0], t[1], Reduction.MEAN),
                chances)
            .differentiating(1),
        Question.of(
                "bce_with_logits mean",
                "torch.binary_cross_entropy_with_logits(x, y, None, None, 1)",
                t -> Losses.binaryCrossEntropyWithLogits(t[0], t[1], Reduction.MEAN),
                logits)
            .differentiating(2),
        Question.of(
                "nll_loss mean",
                "torch.nll_loss(x, y, None, 1)",
                t -> Losses.nllLoss(t[0], t[1], Reduction.MEAN),
                classes)
            .differentiating(1),
        Question.of(
                "cross_entropy mean",
                "torch.cross_entropy_loss(x, y, None, 1)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.MEAN),
                classes)
            .differentiating(1),
        Question.of(
                "cross_entropy images mean",
                "torch.cross_entropy_loss(x, y, None, 1)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.MEAN),
                images)
            .differentiating(1),
        Question.of(
                "cross_entropy chances mean",
                "torch.cross_entropy_loss(x, y, None, 1)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.MEAN),
                shares)
            .differentiating(1),
        Question.of(
                "mse_loss sum",
                "torch.mse_loss(x, y, 2)",
                t -> Losses.mseLoss(t[0], t[1], Reduction.SUM),
                xy)
            .differentiating(2),
        Question.of(
                "l1_loss sum",
                "torch.l1_loss(x, y, 2)",
                t -> Losses.l1Loss(t[0], t[1], Reduction.SUM),
                xy)
            .differentiating(2),
        Question.of(
                "smooth_l1_loss sum",
                "torch.smooth_l1_loss(x, y, 2, 0.7)",
                t -> Losses.smoothL1Loss(t[0], t[1], Reduction.SUM, 0.7),
                xy)
            .differentiating(2),
        Question.of(
                "huber_loss sum",
                "torch.huber_loss(x, y, 2, 0.7)",
                t -> Losses.huberLoss(t[0], t[1], Reduction.SUM, 0.7),
                xy)
            .differentiating(2),
        Question.of(
                "bce sum",
                "torch.binary_cross_entropy(x, y, None, 2)",
                t -> Losses.binaryCrossEntropy(t[0], t[1], Reduction.SUM),
                chances)
            .differentiating(1),
        Question.of(
                "bce_with_logits sum",
                "torch.binary_cross_entropy_with_logits(x, y, None, None, 2)",
                t -> Losses.binaryCrossEntropyWithLogits(t[0], t[1], Reduction.SUM),
                logits)
            .differentiating(2),
        Question.of(
                "nll_loss sum",
                "torch.nll_loss(x, y, None, 2)",
                t -> Losses.nllLoss(t[0], t[1], Reduction.SUM),
                classes)
            .differentiating(1),
        Question.of(
                "cross_entropy sum",
                "torch.cross_entropy_loss(x, y, None, 2)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.SUM),
                classes)
            .differentiating(1),
        Question.of(
                "cross_entropy images sum",
                "torch.cross_entropy_loss(x, y, None, 2)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.SUM),
                images)
            .differentiating(1),
        Question.of(
                "cross_entropy chances sum",
                "torch.cross_entropy_loss(x, y, None, 2)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.SUM),
                shares)
            .differentiating(1),
        Question.of(
                "mse_loss none",
                "torch.mse_loss(x, y, 0)",
                t -> Losses.mseLoss(t[0], t[1], Reduction.NONE),
                xy)
            .differentiating(2),
        Question.of(
                "l1_loss none",
                "torch.l1_loss(x, y, 0)",
                t -> Losses.l1Loss(t[0], t[1], Reduction.NONE),
                xy)
            .differentiating(2),
        Question.of(
                "smooth_l1_loss none",
                "torch.smooth_l1_loss(x, y, 0, 0.7)",
                t -> Losses.smoothL1Loss(t[0], t[1], Reduction.NONE, 0.7),
                xy)
            .differentiating(2),
        Question.of(
                "huber_loss none",
                "torch.huber_loss(x, y, 0, 0.7)",
                t -> Losses.huberLoss(t[0], t[1], Reduction.NONE, 0.7),
                xy)
            .differentiating(2),
        Question.of(
                "bce none",
                "torch.binary_cross_entropy(x, y, None, 0)",
                t -> Losses.binaryCrossEntropy(t[0], t[1], Reduction.NONE),
                chances)
            .differentiating(1),
        Question.of(
                "bce_with_logits none",
                "torch.binary_cross_entropy_with_logits(x, y, None, None, 0)",
                t -> Losses.binaryCrossEntropyWithLogits(t[0], t[1], Reduction.NONE),
                logits)
            .differentiating(2),
        Question.of(
                "nll_loss none",
                "torch.nll_loss(x, y, None, 0)",
                t -> Losses.nllLoss(t[0], t[1], Reduction.NONE),
                classes)
            .differentiating(1),
        Question.of(
                "cross_entropy none",
                "torch.cross_entropy_loss(x, y, None, 0)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.NONE),
                classes)
            .differentiating(1),
        Question.of(
                "cross_entropy images none",
                "torch.cross_entropy_loss(x, y, None, 0)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.NONE),
                images)
            .differentiating(1),
        Question.of(
                "cross_entropy chances none",
                "torch.cross_entropy_loss(x, y, None, 0)",
                t -> Losses.crossEntropy(t[0], t[1], Reduction.NONE),
                shares)
            .differentiating(1));
  }
}
