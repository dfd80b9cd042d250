package dev.gradus.grading;

import java.util.List;

/**
 * A tensor that a program has printed: its sizes, its elements row by row, and for each element
 * what one unit of its last printed digit is worth.
 */
record PrintedTensor(List<Integer> sizes, List<Double> values, List<Double> units) {

  PrintedTensor {
    sizes = List.copyOf(sizes);
    values = List.copyOf(values);
    units = List.copyOf(units);
  }

  Elements elements() {
    return Elements.of(sizes, values);
  }
}
