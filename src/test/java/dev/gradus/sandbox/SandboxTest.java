package dev.gradus.sandbox;

import static dev.gradus.sandbox.TestSandbox.classes;
import static dev.gradus.sandbox.TestSandbox.function;
import static dev.gradus.sandbox.TestSandbox.inputs;
import static dev.gradus.sandbox.TestSandbox.run;
import static dev.gradus.sandbox.TestSandbox.runBody;
import static dev.gradus.sandbox.TestSandbox.runClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import dev.gradus.tensor.Tensor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

  @Test
  void function_returnsTensorAndInputs() {
    Program program =
        function(
            """
            import dev.gradus.tensor.Tensor;
            class Learner {
              static Tensor f(Tensor x) {
                System.out.println("seen " + x);
                return x;
              }
            }
            """,
            ValueType.TENSOR,
            ValueType.TENSOR);
    Tensor x = Tensor.parse("[[2., -4.], [nan, inf]]");

    Outcome outcome = run(program, new Value.OfTensor(x));

    assertThat(outcome).isInstanceOf(Outcome.Returned.class);
    Outcome.Returned returned = (Outcome.Returned) outcome;
    assertThat(tensor(returned.result().orElseThrow()).toBytes()).isEqualTo(x.toBytes());
    assertThat(tensor(returned.inputsAfter().getFirst()).toBytes()).isEqualTo(x.toBytes());
    assertThat(returned.stdout()).startsWith("seen tensor([[ 2., -4.],");
    assertThat(returned.usage().cpu()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(2));
  }

  private static Tensor tensor(Value value) {
    return ((Value.OfTensor) value).value();
  }

  @Test
  void script_readsGivensAndPrints() {
    var givens = new LinkedHashMap<String, ValueType>();
    givens.put("a", ValueType.TENSOR);
    givens.put("n", ValueType.INT);
    ClassFiles classes =
        ((Compilation.Compiled)
                TestSandbox.shared()
                    .compile(
                        new CompileTask(
                            new SourceFile(
                                "Main.java",
                                "void main() { IO.println(Given.a + \" \" + Given.n++); }"),
                            List.of(Givens.source(givens)))))
            .classes();
    var inputs = new LinkedHashMap<String, Value>();
    inputs.put("a", new Value.OfTensor(Tensor.parse("[1., 2.]")));
    inputs.put("n", new Value.OfInt(7));

    try (Run run = TestSandbox.shared().start(script(classes, givens), TestSandbox.LIMITS)) {
      for (int test = 0; test < 3; test++) {
        assertThat(run.call(inputs))
            .isInstanceOfSatisfying(
                Outcome.Returned.class,
                returned -> assertThat(returned.stdout()).isEqualTo("tensor([1., 2.]) 7\n"));
      }
    }
  }

  private static Program script(ClassFiles classes, LinkedHashMap<String, ValueType> givens) {
    return new Program.Script(classes, "Main", givens);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Learner { static double count; static double f(double x) { return ++count; } }",
        """
        class Learner {
          static final double[] COUNT = {0};
          static double f(double x) { return ++COUNT[0]; }
        }
        """,
        """
        class Learner {
          static class Counter { static int count; }
          static double f(double x) { return ++Counter.count; }
        }
        """,
        """
        enum Counter { ONLY; int count; }
        class Learner { static double f(double x) { return ++Counter.ONLY.count; } }
        """,
        """
        interface Counter { double[] COUNT = {0}; }
        class Learner { static double f(double x) { return ++Counter.COUNT[0]; } }
        """,
        """
        class Learner {
          static double count;
          static double f(double x) {
            if (++count == 1 && x == 0) throw new IllegalStateException();
            return count;
          }
        }
        """
      })
  void nothingIsLeft_fromOneTestToTheNext(String source) {
    try (Run run = start(source)) {
      run.call(inputs(new Value.OfDouble(0)));
      for (int test = 0; test < 2; test++) {
        assertThat(returned(run, 7)).isEqualTo(1);
      }
    }
  }

  /** Where nothing can be kept, nothing is loaded again: the class is the same object. */
  @ParameterizedTest
  @CsvSource({
    "'', true",
    "static final double RATE = 0.1;, true",
    "static double unused;, false",
    "static final Object LOCK = new Object();, false",
    "static { System.out.println(); }, false"
  })
  void classes_areLoadedOnce_whereTheyCannotKeepAnything(String member, boolean once) {
    try (Run run =
        start(
            "class Learner { %s static double f(double x) { if (x < 0) throw new Error();"
                    .formatted(member)
                + " return System.identityHashCode(Learner.class); } }")) {
      double first = returned(run, 1);
      assertThat(returned(run, 1) == first).isEqualTo(once);
      assertThat(run.call(inputs(new Value.OfDouble(-1)))).isInstanceOf(Outcome.Threw.class);
      assertThat(returned(run, 1)).isNotEqualTo(first);
    }
  }

  private static Run start(String source) {
    Program program = function(source, ValueType.DOUBLE, ValueType.DOUBLE);
    return TestSandbox.shared().start(program, TestSandbox.LIMITS);
  }

  private static double returned(Run run, double x) {
    Outcome.Returned returned = (Outcome.Returned) run.call(inputs(new Value.OfDouble(x)));
    return ((Value.OfDouble) returned.result().orElseThrow()).value();
  }

  @Test
  void threw_namesTypeMessageAndLearnersLine() {
    Outcome outcome =
        runClass(
            """
            class Learner {
              static double f(double x) {
                return new java.util.ArrayList<>(java.util.List.of(1.0)).get(3);
              }
            }
            """,
            1);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Threw.class,
            threw -> {
              assertThat(threw.type()).isEqualTo("java.lang.IndexOutOfBoundsException");
              assertThat(threw.message()).contains("Index 3");
              assertThat(threw.line()).contains(3);
            });
  }

  @Test
  void timedOut_whenProcessorTimeIsUsedUp() {
    Limits limits = new Limits(Duration.ofMillis(500), 128 << 20, 1000);
    Outcome outcome =
        run(
            function(
                "class Learner { static double f(double x) { while (true) x++; } }",
                ValueType.DOUBLE,
                ValueType.DOUBLE),
            limits,
            new Value.OfDouble(0));
    assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
    assertThat(outcome.usage().cpu()).isGreaterThan(Duration.ofMillis(250));
  }

  @Test
  void starved_whenTheClockRunsOutButLittleWasUsed() {
    Limits limits = new Limits(Duration.ofMillis(100), 128 << 20, 1000);
    Outcome outcome =
        run(
            function(
                """
                class Learner {
                  static double f(double x) throws Exception { Thread.sleep(60_000); return x; }
                }
                """,
                ValueType.DOUBLE,
                ValueType.DOUBLE),
            limits,
            new Value.OfDouble(0));
    assertThat(outcome).isInstanceOf(Outcome.Starved.class);
  }

  @Test
  void outOfMemory_whenTheHeapIsFull() {
    assertThat(
            runBody(
                "var l = new java.util.ArrayList<long[]>(); while (true) l.add(new long[1 << 20]);",
                0))
        .isInstanceOf(Outcome.OutOfMemory.class);
  }

  @Test
  void largeRunner_holdsWhatIsTooMuchForAStandardOne() {
    Program program =
        function(
            "class Learner { static double f(double x) { return new double[30_000_000].length; } }",
            ValueType.DOUBLE,
            ValueType.DOUBLE);
    Limits large = new Limits(Duration.ofSeconds(2), 512 << 20, 1000);

    assertThat(run(program, new Value.OfDouble(0))).isInstanceOf(Outcome.OutOfMemory.class);
    assertThat(run(program, large, new Value.OfDouble(0))).isInstanceOf(Outcome.Returned.class);
  }

  @Test
  void outputExceeded_keepsTheBeginning() {
    Outcome outcome = runBody("while (true) System.out.println(\"flood\");", 0);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.OutputExceeded.class,
            exceeded -> assertThat(exceeded.stdout()).startsWith("flood\nflood").hasSize(1 << 16));
  }

  @Test
  void resultExceeded_whenMoreIsReturnedThanCanBeSent() {
    Program program =
        function(
            "class Learner { static String f(double x) { return \"x\".repeat((int) x); } }",
            ValueType.DOUBLE,
            ValueType.STRING);
    assertThat(run(program, new Value.OfDouble(1 << 20))).isInstanceOf(Outcome.Returned.class);
    assertThat(run(program, new Value.OfDouble(1 + (1 << 20))))
        .isInstanceOf(Outcome.ResultExceeded.class);
    assertThat(run(program, new Value.OfDouble(20 << 20)))
        .isInstanceOf(Outcome.ResultExceeded.class);
  }

  @Test
  void resultExceeded_whenMoreTensorsAreReturnedThanCanBeSent() {
    Program program =
        function(
            """
            import dev.gradus.tensor.*;
            import java.util.*;
            class Learner {
              static List<Tensor> f(double x) { return Collections.nCopies((int) x, Tensor.of(1)); }
            }
            """,
            ValueType.DOUBLE,
            ValueType.TENSORS);
    assertThat(run(program, new Value.OfDouble(256))).isInstanceOf(Outcome.Returned.class);
    assertThat(run(program, new Value.OfDouble(257))).isInstanceOf(Outcome.ResultExceeded.class);
  }

  @Test
  void badResult_whenNullIsReturned() {
    Program program =
        function(
            "class Learner { static String f(double x) { return null; } }",
            ValueType.DOUBLE,
            ValueType.STRING);
    assertThat(run(program, new Value.OfDouble(0)))
        .isInstanceOfSatisfying(
            Outcome.BadResult.class, bad -> assertThat(bad.why()).contains("null"));
  }

  @Test
  void died_whenTheProcessEndsItself() {
    assertThat(runBody("Runtime.getRuntime().halt(3); return 0;", 0))
        .isInstanceOfSatisfying(
            Outcome.Died.class, died -> assertThat(died.why()).isEqualTo("exit code 3"));
  }

  @Test
  void everyTypeOfValue_crossesBothWays() {
    List<Value> values =
        List.of(
            new Value.OfDouble(-0.0),
            new Value.OfLong(Long.MIN_VALUE),
            new Value.OfInt(-1),
            new Value.OfBoolean(true),
            new Value.OfString("größer 𝄞"));
    for (Value value : values) {
      String type = value.type().javaName();
      Program program =
          function(
              "class Learner { static %s f(%s x) { return x; } }".formatted(type, type),
              value.type(),
              value.type());
      assertThat(run(program, value))
          .isInstanceOfSatisfying(
              Outcome.Returned.class,
              returned -> assertThat(returned.result()).isEqualTo(Optional.of(value)));
    }
  }

  @Test
  void rejected_tellsLineAndColumn() {
    Compilation compilation =
        TestSandbox.compile("Learner", "class Learner {\n  int f() { return 1 }\n}");
    assertThat(compilation)
        .isInstanceOfSatisfying(
            Compilation.Rejected.class,
            rejected ->
                assertThat(rejected.diagnostics().getFirst())
                    .satisfies(
                        first -> {
                          assertThat(first.line()).isEqualTo(2);
                          assertThat(first.column()).isEqualTo(21);
                          assertThat(first.message()).isEqualTo("';' expected");
                        }));
  }

  @Test
  void rejected_countsATabAsOneColumn() {
    assertThat(TestSandbox.compile("Learner", "class Learner {\r\n\t\tint f() { return 1 }\r\n}"))
        .isInstanceOfSatisfying(
            Compilation.Rejected.class,
            rejected -> assertThat(rejected.diagnostics().getFirst().column()).isEqualTo(21));
  }

  @Test
  void lint_neverHoldsUpWhatIsGraded() throws InterruptedException {
    CompileTask sound = CompileTask.of(new SourceFile("Learner.java", "class Learner {}"));
    assertThat(TestSandbox.shared().lint(sound)).isInstanceOf(Compilation.Compiled.class);
    CountDownLatch lintsStarted = new CountDownLatch(4);
    List<Thread> lints =
        Stream.generate(() -> Thread.ofVirtual().start(() -> lintBomb(lintsStarted)))
            .limit(4)
            .toList();
    lintsStarted.await();

    for (int i = 0; i < 5; i++) {
      assertThat(TestSandbox.shared().compile(sound)).isInstanceOf(Compilation.Compiled.class);
    }
    assertThat(lints).as("still busy when all else was compiled").anyMatch(Thread::isAlive);
    for (Thread lint : lints) {
      lint.join();
    }
    assertThat(TestSandbox.shared().lint(sound)).isInstanceOf(Compilation.Compiled.class);
  }

  private static void lintBomb(CountDownLatch started) {
    started.countDown();
    TestSandbox.shared()
        .lint(CompileTask.of(new SourceFile("Learner.java", CompileBombs.doublingTypes(40))));
  }

  @Test
  void tooComplex_whenTheCompilerGivesUp() {
    assertThat(TestSandbox.compile("Learner", CompileBombs.deepExpression(15_000)))
        .isInstanceOf(Compilation.TooComplex.class);
    assertThat(classes("Learner", "class Learner {}").names()).containsExactly("Learner");
  }

  @Test
  void proof_isAtLeastSeccompHere() {
    Proof proof = TestSandbox.shared().proof();
    assertThat(proof.satisfies(Tier.SECCOMP)).as(proof.toString()).isTrue();
  }
}
