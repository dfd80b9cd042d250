package dev.gradus.grading;

import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Tolerance;
import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what learner code returned with what is expected, outside the sandbox: type, rank,
 * shape, dtype, the pattern of NaN and infinities, then values. The first check that fails is the
 * mismatch.
 */
public final class Checker {

  private Checker() {}

  /** Nothing if {@code actual} is right. Both are Tensor, List of Tensor, a number and so on. */
  public static Optional<Mismatch> compare(
      Expectation expectation, Object expected, Object actual) {
    return switch (expected) {
      case Tensor tensor when actual instanceof Tensor other ->
          expectation.accuracy().isPresent()
              ? Accuracy.compare(expectation.accuracy().get(), tensor, other)
              : tensors(expectation, tensor, other);
      case List<?> list when actual instanceof List<?> others -> lists(expectation, list, others);
      case Double number when actual instanceof Double other -> numbers(expectation, number, other);
      case Object value when value.getClass().equals(actual.getClass()) ->
          value.equals(actual)
              ? Optional.empty()
              : Optional.of(Mismatch.of(Mismatch.Kind.VALUE, exact(value, actual)));
      default -> Optional.of(Mismatch.of(Mismatch.Kind.TYPE, kind(expected), kind(actual)));
    };
  }

  /** The name of an input that the call has changed, by bits, if there is one. */
  public static Optional<String> changedInput(Inputs before, Map<String, Object> after) {
    for (Map.Entry<String, Object> input : before.values().entrySet()) {
      if (!same(input.getValue(), after.get(input.getKey()))) {
        return Optional.of(input.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean same(Object before, @Nullable Object after) {
    if (before instanceof Tensor tensor) {
      return after instanceof Tensor other
          && tensor.dtype() == other.dtype()
          && tensor.shape().equals(other.shape())
          && Arrays.equals(tensor.toBytes(), other.toBytes());
    }
    return before.equals(after);
  }

  private static Optional<Mismatch> tensors(
      Expectation expectation, Tensor expected, Tensor actual) {
    Optional<Mismatch> shapes = shapes(Elements.of(expected), Elements.of(actual));
    if (shapes.isPresent()) {
      return shapes;
    }
    if (expectation.comparesDType() && expected.dtype() != actual.dtype()) {
      return Optional.of(Mismatch.of(Mismatch.Kind.DTYPE, dtype(expected), dtype(actual)));
    }
    return values(
        expectation.toleranceFor(expected.dtype(), actual.dtype()),
        Elements.of(expected),
        Elements.of(actual));
  }

  static Optional<Mismatch> shapes(Elements expected, Elements actual) {
    if (expected.rank() != actual.rank()) {
      return Optional.of(Mismatch.of(Mismatch.Kind.RANK, ranked(expected), ranked(actual)));
    }
    if (!expected.shape().equals(actual.shape())) {
      return Optional.of(
          Mismatch.of(Mismatch.Kind.SHAPE, expected.shape().toString(), actual.shape().toString()));
    }
    return Optional.empty();
  }

  private static Optional<Mismatch> values(
      Tolerance tolerance, Elements expected, Elements actual) {
    return new ElementComparison(expected, actual, i -> tolerance.margin(expected.at(i)))
        .mismatch();
  }

  private static Optional<Mismatch> numbers(
      Expectation expectation, double expected, double actual) {
    Tolerance tolerance = expectation.tolerance().orElse(Tolerance.defaultFor(DType.FLOAT64));
    return values(tolerance, Elements.ofNumber(expected), Elements.ofNumber(actual));
  }

  private static Optional<Mismatch> lists(
      Expectation expectation, List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      return Optional.of(Mismatch.of(Mismatch.Kind.TYPE, kind(expected), kind(actual)));
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<Mismatch> mismatch = compare(expectation, expected.get(i), actual.get(i));
      if (mismatch.isPresent()) {
        String name = "Tensor " + (i + 1) + " of the list";
        return mismatch.map(found -> found.in(name));
      }
    }
    return Optional.empty();
  }

  /** Values that are equal or not: texts, truths and whole numbers. */
  private static Mismatch.Differences exact(Object expected, Object actual) {
    Mismatch.Element element =
        new Mismatch.Element(List.of(), String.valueOf(expected), String.valueOf(actual));
    double error =
        expected instanceof Number e && actual instanceof Number a
            ? Math.abs(e.doubleValue() - a.doubleValue())
            : 0;
    return new Mismatch.Differences(element, element, error, 0, 0, 1);
  }

  private static String ranked(Elements elements) {
    return "rank " + elements.rank() + " (shape " + elements.shape() + ")";
  }

  private static String dtype(Tensor tensor) {
    return tensor.dtype().name().toLowerCase(Locale.ROOT);
  }

  private static String kind(Object value) {
    return switch (value) {
      case Tensor _ -> "a Tensor";
      case List<?> list -> "a list of " + list.size();
      case Double _ -> "a double";
      case Long _ -> "a long";
      case Integer _ -> "an int";
      case Boolean _ -> "a boolean";
      case String _ -> "a String";
      default -> "a " + value.getClass().getSimpleName();
    };
  }
}
