package dev.gradus.web.authoring;

import dev.gradus.authoring.sheet.TestSheet;
import java.util.List;

/**
 * The form of a test.
 *
 * @param spot which test it is; empty if it is a new one
 * @param kind whether it is written down, drawn, or learns from data
 * @param data what it learns from; none if it does not
 * @param problems what is wrong and at none of the fields
 * @param faults how many fields need another look
 */
record TestFormView(
    String spot,
    boolean isNew,
    String title,
    String kind,
    List<Field> head,
    List<Written> written,
    List<Drawn> drawn,
    List<Field> data,
    List<Field> tail,
    List<Field> tolerance,
    List<String> problems,
    int faults) {

  /**
   * A field.
   *
   * @param error what is wrong with it; empty if nothing
   * @param rows how high it is; 1 for a single line
   * @param options what it chooses from; none if it is typed into
   */
  record Field(
      String name,
      String label,
      String value,
      String error,
      String help,
      int rows,
      List<Option> options) {

    public String id() {
      return name.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** The words that a reader of the field is pointed to. */
    public String described() {
      var error = error().isEmpty() ? "" : id() + "-error";
      var help = help().isEmpty() ? "" : id() + "-help";
      return (error + " " + help).strip();
    }

    Field helped(String words) {
      return new Field(name, label, value, error, words, rows, options);
    }

    Field high(int lines) {
      return new Field(name, label, value, error, help, lines, options);
    }

    Field of(List<Option> choices) {
      return new Field(name, label, value, error, help, rows, choices);
    }
  }

  /** What can be chosen. */
  record Option(String value, String label, boolean chosen) {}

  /** An input that is written down; what only tensors have is empty for others. */
  record Written(Field value, List<Field> dtype) {}

  /** An input that is drawn; what only tensors have is empty for others. */
  record Drawn(
      String label,
      List<Field> how,
      List<Field> shape,
      List<Field> dtype,
      Field from,
      Field numbers) {}

  /**
   * How the last fields stand: beside each other, one below the other, or a value and its dtype.
   */
  public String tailLook() {
    return switch (kind) {
      case TestSheet.DRAWN -> "test-pair";
      case TestSheet.OPTION -> "stack tight";
      default -> "test-value";
    };
  }

  public boolean isOption() {
    return kind.equals(TestSheet.OPTION);
  }

  public boolean toleranceOpen() {
    return tolerance.stream().anyMatch(one -> !one.value().isEmpty() || !one.error().isEmpty());
  }
}
