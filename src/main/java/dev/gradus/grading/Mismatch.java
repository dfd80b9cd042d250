package dev.gradus.grading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an actual value differs from the expected one: the first check that it did not pass. */
public record Mismatch(
    Kind kind,
    Optional<String> part,
    String expected,
    String actual,
    Optional<Differences> values) {

  /** The checks, in the order in which they are made. */
  public enum Kind {
    TYPE,
    RANK,
    SHAPE,
    DTYPE,
    PATTERN,
    VALUE
  }

  /**
   * Where and how far the elements differ. At first and worst index stand the expected and the
   * actual element; relative errors are those against expected values other than zero.
   */
  public record Differences(
      Element first,
      Element worst,
      double maxAbsolute,
      double maxRelative,
      long inside,
      long elements) {}

  /** One element of both tensors. */
  public record Element(List<Integer> index, String expected, String actual) {

    public Element {
      index = List.copyOf(index);
    }

    @Override
    public String toString() {
      String place = index.isEmpty() ? "it is " : "at " + index + " it is ";
      return place + actual + " instead of " + expected;
    }
  }

  /** Whether other inputs may give other values: not so for a wrong type. */
  boolean dependsOnInputs() {
    return switch (kind) {
      case TYPE, DTYPE -> false;
      case RANK, SHAPE, PATTERN, VALUE -> true;
    };
  }

  static Mismatch of(Kind kind, String expected, String actual) {
    return new Mismatch(kind, Optional.empty(), expected, actual, Optional.empty());
  }

  static Mismatch of(Kind kind, Differences differences) {
    Element shown = kind == Kind.PATTERN ? differences.first() : differences.worst();
    return new Mismatch(
        kind, Optional.empty(), shown.expected(), shown.actual(), Optional.of(differences));
  }

  /** The same, said of one tensor of several. */
  Mismatch in(String name) {
    return new Mismatch(kind, Optional.of(name), expected, actual, values);
  }

  /** What is wrong, in plain words; it tells expected values. */
  public String message() {
    String subject = part.orElse("The result");
    return switch (kind) {
      case TYPE -> subject + " is " + actual + ", but should be " + expected + ".";
      case RANK -> subject + " has " + actual + ", but should have " + expected + ".";
      case SHAPE -> subject + " has the shape " + actual + ", but should have " + expected + ".";
      case DTYPE -> subject + " has the dtype " + actual + ", but should have " + expected + ".";
      case PATTERN ->
          subject
              + " differs in where it is infinite or nan: "
              + values.orElseThrow().first()
              + ".";
      case VALUE -> subject + " " + describe(values.orElseThrow());
    };
  }

  private static String describe(Differences found) {
    if (found.elements() == 1) {
      return "differs: " + found.first() + ".";
    }
    long outside = found.elements() - found.inside();
    String count =
        "differs in %,d of %,d elements: %s".formatted(outside, found.elements(), found.first());
    return found.first().equals(found.worst())
        ? count + "."
        : count + "; furthest off " + found.worst() + ".";
  }

  public MismatchReport report() {
    return new MismatchReport(
        kind.name().toLowerCase(Locale.ROOT),
        values.map(found -> found.first().index()).orElse(List.of()),
        values.map(found -> found.worst().index()).orElse(List.of()),
        expected,
        actual,
        values.map(Differences::maxAbsolute),
        values.map(Differences::maxRelative),
        values.map(Differences::inside),
        values.map(Differences::elements));
  }
}
