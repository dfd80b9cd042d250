package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.TestCase;
import dev.gradus.exercise.VariantBank;
import java.util.ArrayList;
import java.util.List;

/** The tests whose inputs an author wrote down, with what the reference gives for them. */
public final class WrittenTests {

  private WrittenTests() {}

  /**
   * One of them.
   *
   * @param expected the text of the result, as the reference gave it in the sandbox
   */
  public record Line(TestCase test, Inputs inputs, String expected) {}

  /** All of them, out of the bank that was drawn for just this exercise. */
  public static List<Line> of(Exercise exercise, VariantBank bank) {
    var variant = VariantCodec.read(bank.first());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < exercise.tests().size(); i++) {
      var test = exercise.tests().get(i);
      if (!test.isGenerated()) {
        var one = variant.cases(i).getFirst();
        lines.add(new Line(test, one.inputs(), TestReports.text(one.expected())));
      }
    }
    return lines;
  }
}
