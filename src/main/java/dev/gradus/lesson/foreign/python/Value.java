package dev.gradus.lesson.foreign.python;

import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an expression gives, as far as it is followed. */
sealed interface Value {

  record OfTensor(Tensor tensor) implements Value {}

  record OfNumber(double number, boolean whole) implements Value {}

  record OfText(String text) implements Value {}

  /** A layer or function that takes one tensor. */
  record OfFunction(UnaryOperator<Tensor> function) implements Value {}

  /** A list, with the source text of a literal where it is one. */
  record OfList(List<Value> items, String literal) implements Value {

    public OfList {
      items = List.copyOf(items);
    }
  }

  /** A keyword such as {@code dim=1} and its value. */
  record Named(String name, Value value) implements Value {}

  /** What nobody follows further. */
  record Unknown() implements Value {}
}
