package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.grading.WrittenTests;
import dev.gradus.web.result.Numbers;
import dev.gradus.web.result.TensorView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what the reference gives for the tests that are written down, as a check computed it. */
@ApplicationScoped
class ExpectedViews {

  private final DraftChecks checks;

  ExpectedViews(DraftChecks checks) {
    this.checks = checks;
  }

  /** The expected values beside a definition; nothing before a check has come so far. */
  Optional<EditView.Expected> of(ExerciseFolder folder, DraftCheck check) {
    return checks
        .bank(check)
        .map(
            bank -> {
              var checked = checks.folder(check);
              var exercise = Exercise.read(check.exercise(), checked);
              return new EditView.Expected(
                  !checked.equals(folder),
                  WrittenTests.of(exercise, bank).stream().map(ExpectedViews::line).toList());
            });
  }

  private static EditView.Written line(WrittenTests.Line line) {
    List<TensorView> values = new ArrayList<>();
    line.inputs().values().forEach((name, value) -> values.addAll(TensorView.each(name, value)));
    values.addAll(TensorView.each("expected", line.expected()));
    var test = line.test();
    return new EditView.Written(
        test.name(), test.isSample(), Numbers.points(test.points()), values);
  }
}
