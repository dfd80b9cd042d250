package dev.gradus.grading;

import java.util.List;
import java.util.Optional;

/**
 * Compares what a program printed with what is expected: number and order of the tensors, their
 * shapes, and their digits within one unit of the last one printed. A print does not tell a dtype.
 */
public final class PrintChecker {

  // One unit written in decimals is not exact in binary.
  private static final double ROUNDING = 1 + 1e-9;

  private PrintChecker() {}

  public static Optional<Mismatch> compare(
      Expectation expectation, String expected, String actual) {
    List<PrintedTensor> wanted = PrintedTensors.parse(expected).tensors();
    List<PrintedTensor> printed = PrintedTensors.parse(actual).tensors();
    if (wanted.size() != printed.size()) {
      return Optional.of(
          Mismatch.of(Mismatch.Kind.TYPE, count(wanted.size()), count(printed.size()))
              .in("The output"));
    }
    for (int i = 0; i < wanted.size(); i++) {
      Optional<Mismatch> mismatch = tensors(expectation, wanted.get(i), printed.get(i));
      if (mismatch.isPresent()) {
        String name = wanted.size() == 1 ? "The printed tensor" : "Printed tensor " + (i + 1);
        return mismatch.map(found -> found.in(name));
      }
    }
    return Optional.empty();
  }

  private static Optional<Mismatch> tensors(
      Expectation expectation, PrintedTensor expected, PrintedTensor actual) {
    Elements wanted = expected.elements();
    Elements printed = actual.elements();
    Optional<Mismatch> shapes = Checker.shapes(wanted, printed);
    if (shapes.isPresent()) {
      return shapes;
    }
    return new ElementComparison(
            wanted,
            printed,
            i -> {
              double unit = Math.max(expected.units().get(i), actual.units().get(i));
              double margin = expectation.toleranceForPrinted().margin(wanted.at(i));
              return Math.max(margin, unit) * ROUNDING;
            })
        .mismatch();
  }

  private static String count(int tensors) {
    return tensors == 1 ? "one tensor" : tensors + " tensors";
  }
}
