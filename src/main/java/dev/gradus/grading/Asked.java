package dev.gradus.grading;

import dev.gradus.tensor.Tensor;

/**
 * A call whose right result is known.
 *
 * @param test the test whose tolerance holds
 */
record Asked(int test, Variant.Case asked) {

  /** How much of an input an author would have to read. */
  record Size(int elements, int characters) implements Comparable<Size> {

    @Override
    public int compareTo(Size other) {
      return elements == other.elements
          ? Integer.compare(characters, other.characters)
          : Integer.compare(elements, other.elements);
    }
  }

  Size size() {
    int elements = 0;
    int characters = 0;
    for (var value : asked.inputs().values().values()) {
      elements += value instanceof Tensor tensor ? tensor.elements() : 1;
      characters += TestReports.text(value).length();
    }
    return new Size(elements, characters);
  }
}
