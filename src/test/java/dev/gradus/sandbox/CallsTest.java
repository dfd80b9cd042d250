package dev.gradus.sandbox;

import static dev.gradus.sandbox.TestSandbox.function;
import static dev.gradus.sandbox.TestSandbox.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several calls in the life of one runner. */
class CallsTest {
  private static final Duration SECONDS_2 = Duration.ofSeconds(2);

  @Test
  void calls_thatAreAskedForAhead_areAnsweredInTheirOrder() {
    var program =
        function(
            """
            class Learner {
              static double f(double x) {
                if (x == 2) throw new IllegalStateException("two");
                System.out.print("saw " + x);
                return -x;
              }
            }
            """,
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    try (Run run = TestSandbox.shared().start(program, TestSandbox.LIMITS)) {
      for (int x = 1; x <= Run.MOST_ASKED; x++) {
        run.ask(inputs(new Value.OfDouble(x)));
      }
      assertThatIllegalStateException().isThrownBy(() -> run.ask(inputs(new Value.OfDouble(9))));
      assertThat(run.answer())
          .isInstanceOfSatisfying(
              Outcome.Returned.class,
              first -> {
                assertThat(first.stdout()).isEqualTo("saw 1.0");
                assertThat(first.result()).contains(new Value.OfDouble(-1));
              });
      assertThat(run.answer())
          .isInstanceOfSatisfying(
              Outcome.Threw.class, second -> assertThat(second.message()).isEqualTo("two"));
      run.ask(inputs(new Value.OfDouble(4)));
      assertThat(run.answer())
          .isInstanceOfSatisfying(
              Outcome.Returned.class, third -> assertThat(third.stdout()).isEqualTo("saw 3.0"));
      assertThat(run.answer())
          .isInstanceOfSatisfying(
              Outcome.Returned.class, late -> assertThat(late.stdout()).isEqualTo("saw 4.0"));
    }
  }

  @Test
  void call_thatIsSlow_isTimedFromTheAnswerBeforeIt() {
    var program =
        function(
            """
            class Learner {
              static double f(double x) {
                if (x == 2) while (true) {}
                return x;
              }
            }
            """,
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    try (Run run = TestSandbox.shared().start(program, TestSandbox.LIMITS)) {
      for (int x = 1; x <= Run.MOST_ASKED; x++) {
        run.ask(inputs(new Value.OfDouble(x)));
      }
      assertThat(run.answer()).isInstanceOf(Outcome.Returned.class);
      assertThat(run.answer())
          .isInstanceOfSatisfying(
              Outcome.TimedOut.class,
              late ->
                  assertThat(late.usage().cpu()).isBetween(SECONDS_2, SECONDS_2.multipliedBy(2)));
    }
  }

  @Test
  void whatIsPrintedAfterTheLimit_doesNotComeOutInTheNextCall() {
    var program =
        function(
            """
            class Learner {
              static double f(double x) {
                System.out.print("a".repeat(x > 1 ? 100_000 : 1));
                return x;
              }
            }
            """,
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    try (Run run = TestSandbox.shared().start(program, TestSandbox.LIMITS)) {
      assertThat(run.call(inputs(new Value.OfDouble(2))))
          .isInstanceOf(Outcome.OutputExceeded.class);
      assertThat(run.call(inputs(new Value.OfDouble(1))))
          .isInstanceOfSatisfying(
              Outcome.Returned.class, next -> assertThat(next.stdout()).isEqualTo("a"));
    }
  }

  @Test
  void noGradThatIsLeftOpen_doesNotReachTheNextCall() {
    var program =
        function(
            """
            import dev.gradus.tensor.NoGrad;
            class Learner {
              static boolean f(double x) {
                boolean before = NoGrad.isRecording();
                new NoGrad();
                return before;
              }
            }
            """,
            ValueType.DOUBLE,
            ValueType.BOOLEAN);
    try (Run run = TestSandbox.shared().start(program, TestSandbox.LIMITS)) {
      for (int call = 0; call < 2; call++) {
        assertThat(run.call(inputs(new Value.OfDouble(1))))
            .isInstanceOfSatisfying(
                Outcome.Returned.class,
                returned -> assertThat(returned.result()).contains(new Value.OfBoolean(true)));
      }
    }
  }

  @Test
  void runnerThatIsKilledFromOutside_isLostAndNoFaultOfItsProgram() {
    var program =
        function(
            "class Learner { static double f(double x) { while (true) {} } }",
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    try (Run run = TestSandbox.shared().start(program, TestSandbox.LIMITS)) {
      run.ask(inputs(new Value.OfDouble(1)));
      runners().forEach(ProcessHandle::destroyForcibly);
      assertThatExceptionOfType(WorkerLostException.class).isThrownBy(run::answer);
    }
  }

  private static Stream<ProcessHandle> runners() {
    return TestSandbox.shared()
        .spawnerProcess()
        .orElseThrow()
        .children()
        .filter(child -> child.info().commandLine().orElse("").endsWith("Runner"));
  }
}
