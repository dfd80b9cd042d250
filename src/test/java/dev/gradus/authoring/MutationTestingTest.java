package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.Cut;
import dev.gradus.authoring.MutationTesting.Bounds;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.grading.ProofStep;
import dev.gradus.grading.Proving;
import dev.gradus.mutation.MutantKind;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.SandboxSettings;
import dev.gradus.tensor.Tensor;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mutants of a small exercise, run in the real sandbox. */
class MutationTestingTest {

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.open(SandboxSettings.in(Path.of("target", "sandbox")).withRunners(2));
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void aWeakTest_letsTheMutantAtTheBorderSurvive_withTheSmallestInput() {
    var told = new ArrayList<Survivor>();
    var tried = new ArrayList<Integer>();
    var listener =
        new MutationTesting.Listener() {
          @Override
          public void survived(Survivor survivor) {
            told.add(survivor);
          }

          @Override
          public void tried(int done, int all) {
            assertThat(done).isBetween(0, all);
            tried.add(done);
          }
        };

    var score = test(Exercise.read("cut", Cut.WEAK), bounds(100), listener);

    assertThat(tried).hasSizeGreaterThan(2).startsWith(0, 1).isSorted();

    assertThat(score.survivors()).hasSize(1).isEqualTo(told);
    var survivor = told.getFirst();
    assertThat(survivor.file()).isEqualTo("submissions/accepted/cut.java");
    assertThat(survivor.mutant().kind()).isEqualTo(MutantKind.COMPARISON);
    assertThat(survivor.mutant().line()).isEqualTo(5);
    assertThat(survivor.mutant().source()).isEqualTo(Cut.REFERENCE.replace("> 1", ">= 1"));
    assertThat(survivor.difference().inputs().values().get("x"))
        .isInstanceOfSatisfying(Tensor.class, x -> assertThat(x.toDoubles()).contains(1));
    assertThat(survivor.sentence())
        .startsWith("value > 1 became value >= 1, and every test accepts");
    assertThat(score.killed()).isPositive();
    assertThat(score.percent()).isLessThan(100);
    assertThat(score.leftOut()).isZero();
  }

  @Test
  void aStrongTest_killsAll_andWhatIsEqualIsNoSurvivor() {
    var exercise = exercise(Cut.REFERENCE.replace("? 5", "? 1"), "[0.5, 1.5, 3., -2.]");

    var score = test(exercise, bounds(100));

    assertThat(score.survivors()).isEmpty();
    assertThat(score.equivalent()).isEqualTo(1); // at 1, value >= 1 chooses the same
    assertThat(score.killed()).isGreaterThanOrEqualTo(8);
    assertThat(score.percent()).isEqualTo(100);
  }

  @Test
  void whatIsLeftOut_isCounted() {
    var score = test(exercise(Cut.REFERENCE, "[0.5, 1., 3.]"), bounds(2));

    assertThat(score.mutants()).isLessThanOrEqualTo(2);
    assertThat(score.leftOut()).isPositive();
    assertThat(score.omissions()).singleElement().asString().contains("left out");
  }

  /** In float the ones are lost beside 2^24, in double they are not. */
  @Test
  void aSumThatRoundsOtherwise_isAcceptedUnlessTheToleranceIsTooStrict() {
    var reference =
        """
        import dev.gradus.tensor.*;

        class Cut {
          static Tensor cut(Tensor x) {
            double sum = 0;
            for (double value : x.toDoubles()) {
              sum += value;
            }
            return Tensor.scalar(sum);
          }
        }
        """;
    var wide = Cut.folder(reference, "[16777216., 1., 1.]");
    var yaml = wide.text("exercise.yaml").orElseThrow();
    var strict =
        wide.with("exercise.yaml", yaml.replace("tests:", "tolerance: {rtol: 0, atol: 0}\ntests:"));
    var rounding = new RoundingTesting(new Proving(sandbox, new SecureRandom()));

    assertThat(rounding.run(Exercise.read("cut", wide)).accepted()).isEqualTo(1);
    assertThat(rounding.run(Exercise.read("cut", strict)).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(5);
              assertThat(problem.message()).contains("float sum", "'all'", "Widen the tolerance");
            });
  }

  @Test
  void aKnownApproximation_isToldUnlessTheToleranceRefusesIt() {
    var reference = Cut.REFERENCE.replace("value > 1 ? 5 : value", "1 / (1 + Math.exp(-value))");
    var narrow = Cut.folder(reference, "[0.5, 3., 1000.]");
    var yaml = narrow.text("exercise.yaml").orElseThrow();
    var wide = yaml.replace("tests:", "tolerance: {rtol: 0, atol: 0.05}\ntests:");

    assertThat(approximations(narrow).problems()).isEmpty();
    assertThat(approximations(narrow).subject())
        .isEqualTo("The reference is the sigmoid; the tests refuse 4 known approximations of it.");
    assertThat(approximations(narrow.with("exercise.yaml", wide)).problems())
        .hasSize(2)
        .first()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("accept the hard sigmoid", "off by up to 4.7e-02", "Narrow"));
  }

  private static ProofStep approximations(ExerciseFolder folder) {
    var steps = new ArrayList<ProofStep>();
    new Proving(sandbox, new SecureRandom()).prove(Exercise.read("cut", folder), steps::add);
    return steps.stream()
        .filter(step -> step.kind() == ProofStep.Kind.APPROXIMATION)
        .findFirst()
        .orElseThrow();
  }

  private static MutationScore test(Exercise exercise, Bounds bounds) {
    return test(exercise, bounds, MutationTesting.Listener.NONE);
  }

  private static MutationScore test(
      Exercise exercise, Bounds bounds, MutationTesting.Listener listener) {
    return new MutationTesting(new Proving(sandbox, new SecureRandom()), bounds, listener)
        .run(exercise);
  }

  private static Bounds bounds(int perReference) {
    return new Bounds(perReference, Duration.ofMinutes(5), 2);
  }

  private static Exercise exercise(String reference, String x) {
    return Exercise.read("cut", Cut.folder(reference, x));
  }
}
