package dev.gradus.tensor.nn;

import dev.gradus.tensor.Taught;

/** What a loss makes of the losses of the elements; torch's {@code reduction}. */
@Taught
public enum Reduction {
  /** Their mean. */
  MEAN,
  /** Their sum. */
  SUM,
  /** Nothing: they are returned one by one. */
  NONE
}
