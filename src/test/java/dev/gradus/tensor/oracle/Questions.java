package dev.gradus.tensor.oracle;

import java.util.List;
import java.util.stream.Stream;

/** All that libtorch is asked. */
final class Questions {
  private Questions() {}

  static List<Question> all() {
    return Stream.of(
            ElementwiseQuestions.unary(),
            ElementwiseQuestions.binary(),
            ElementwiseQuestions.promotion(),
            NeuralQuestions.activations(),
            NeuralQuestions.alongDims(),
            NeuralQuestions.losses(),
            StructureQuestions.reductions(),
            StructureQuestions.views(),
            StructureQuestions.products(),
            PlainQuestions.creation(),
            PlainQuestions.inPlace(),
            PlainQuestions.moving(),
            PlainQuestions.affine(),
            PlainQuestions.edges(),
            OptionQuestions.all(),
            KeepingQuestions.totals(),
            KeepingQuestions.spreads(),
            KeepingQuestions.extremes(),
            ShorthandQuestions.all(),
            StepQuestions.all(),
            ZeroQuestions.all())
        .flatMap(List::stream)
        .toList();
  }
}
