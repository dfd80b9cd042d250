package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.CourseFolder;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Problem;
import dev.gradus.exercise.Task;
import dev.gradus.grading.ProofStep;
import dev.gradus.grading.Proving;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise that ships proves itself in the real sandbox. */
class ExercisePackagesTest {

  private static final CourseFolder COURSE =
      CourseFolder.read(Path.of("exercises", "activation-functions"));

  /** Those whose reference is a standard function with known approximations. */
  private static final Set<String> STANDARD =
      Set.of(
          "gelu",
          "sigmoid",
          "tanh-from-sigmoid",
          "silu",
          "softplus",
          "selu",
          "hardsigmoid",
          "softmax",
          "log-softmax");

  private static final ProofTable TABLE = new ProofTable();

  private static Sandbox sandbox;
  private static Proving proving;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.open(SandboxSettings.in(Path.of("target", "sandbox")));
    proving = new Proving(sandbox, new SecureRandom());
  }

  @AfterAll
  static void close() {
    sandbox.close();
    System.out.print(TABLE);
  }

  static Stream<Exercise> exercises() {
    return COURSE.exercises().values().stream()
        .filter(exercise -> !(exercise.task() instanceof Task.Choice));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void provesItself_andAcceptsNoTrivialAnswer(Exercise exercise) {
    assertThat(exercise.solutions().accepted()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(exercise.solutions().mistakes()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(exercise.description().hints()).hasSizeGreaterThanOrEqualTo(2);

    List<Duration> calls = new ArrayList<>();
    List<Problem> approximations = new ArrayList<>();
    List<String> recognised = new ArrayList<>();
    Proving.Outcome outcome =
        proving.prove(
            exercise,
            step -> {
              if (step.kind() == ProofStep.Kind.REFERENCE) {
                calls.add(step.slowest());
              } else if (step.kind() == ProofStep.Kind.APPROXIMATION) {
                approximations.addAll(step.problems());
                recognised.add(step.subject());
              }
            });
    TABLE.add(exercise, Collections.max(calls));

    assertThat(outcome.problems()).isEmpty();
    assertThat(approximations).isEmpty();
    assertThat(recognised).hasSize(STANDARD.contains(exercise.slug()) ? 1 : 0);
    assertThat(outcome.weaknesses()).isEmpty();
  }
}
