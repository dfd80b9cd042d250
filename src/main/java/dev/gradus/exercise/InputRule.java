package dev.gradus.exercise;

import dev.gradus.tensor.DType;

/** How one input of a generated test is drawn. */
public sealed interface InputRule {

  record OfTensor(Dims dims, DType dtype, Distribution from) implements InputRule {}

  record OfNumber(ArgumentType type, Distribution from) implements InputRule {}

  /** A valid dim of a tensor drawn before, counted from the front or from the back. */
  record DimOf(String input) implements InputRule {}
}
