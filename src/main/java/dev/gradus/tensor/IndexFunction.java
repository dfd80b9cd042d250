package dev.gradus.tensor;

/** The value of an element, given its index: {@code index -> index[0] + index[1]}. */
@FunctionalInterface
public interface IndexFunction {
  /**
   * The value of one element.
   *
   * @param index one number for each dim, counted from 0
   */
  double at(int[] index);
}
