package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest programs must not notice the sandbox. The oracle is this JVM, which is free. */
class HonestTest {
  private static final List<Listing> PROGRAMS = Listing.read("honest.txt");
  private static final int BATCH = 30;
  private static final Map<Listing, List<String>> QUIET = new HashMap<>();
  private static final Pattern PRINTING =
      Pattern.compile("print|[fF]ormat|Locale|Random|regex|replaceAll|BigDecimal");

  @Test
  void thereAreEnough() {
    assertThat(PROGRAMS).hasSizeGreaterThanOrEqualTo(150);
  }

  /** A runner for each thirty, which is as good as one for each. */
  @TestFactory
  Stream<DynamicTest> honestProgram_isAcceptedAndGivesTheSame() {
    return batches().map(batch -> named(batch, () -> quiet(batch)));
  }

  private static Stream<List<Listing>> batches() {
    return IntStream.range(0, (PROGRAMS.size() + BATCH - 1) / BATCH)
        .mapToObj(at -> PROGRAMS.subList(at * BATCH, Math.min((at + 1) * BATCH, PROGRAMS.size())));
  }

  private static DynamicTest named(List<Listing> batch, Executable test) {
    return DynamicTest.dynamicTest("from " + batch.getFirst().header(), test);
  }

  /** What came of these programs while nothing else was done. */
  private static List<String> quiet(List<Listing> batch) {
    return QUIET.computeIfAbsent(batch.getFirst(), _ -> check(batch, TestSandbox.shared()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void lineEndsAndAByteOrderMark_areNoPartOfTheProgram(String lineEnd) {
    String source =
        """
        class Learner {
          static double f(double x) {
            // a comment ends with its line
            return \"""
                two
                lines\""".length() + x;
          }
        }
        """;
    for (String mark : List.of("", "\ufeff")) {
      assertThat(TestSandbox.runClass(mark + source.replace("\n", lineEnd), 1))
          .isInstanceOfSatisfying(
              Outcome.Returned.class,
              returned ->
                  assertThat(returned.result().orElseThrow()).isEqualTo(new Value.OfDouble(10)));
    }
  }

  /** No runner has printed before it is confined, and what it then lacks it cannot open. */
  @Test
  void programsThatPrint_giveTheSame_beforeThereIsAStartUpCache() throws Exception {
    List<Listing> printing =
        PROGRAMS.stream().filter(listing -> PRINTING.matcher(listing.program()).find()).toList();
    assertThat(printing).hasSizeGreaterThanOrEqualTo(10);
    var settings = SandboxSettings.in(Path.of("target", "sandbox-without-cache"));
    try (Sandbox sandbox = Sandbox.open(settings.withRunners(1).withStartUpCache(false))) {
      check(printing, sandbox);
    }
  }

  /** What a call may use is counted in its own processor time, whoever else takes his share. */
  @TestFactory
  Stream<DynamicTest> honestProgram_givesTheSame_whileAllProcessorsAreBusy() {
    return batches()
        .map(
            batch ->
                named(
                    batch,
                    () -> {
                      var quiet = quiet(batch);
                      assertThat(whileBusy(() -> check(batch, TestSandbox.shared())))
                          .isEqualTo(quiet);
                    }));
  }

  private static <T> T whileBusy(Supplier<T> work) throws InterruptedException {
    var over = new AtomicBoolean();
    List<Thread> others =
        IntStream.range(0, 2 * Runtime.getRuntime().availableProcessors())
            .mapToObj(_ -> Thread.ofPlatform().daemon().start(() -> spin(over)))
            .toList();
    try {
      return work.get();
    } finally {
      over.set(true);
      for (Thread other : others) {
        other.join();
      }
    }
  }

  private static void spin(AtomicBoolean over) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
  }

  /** That each gives what it gives here; returns all that came of them, but for the time. */
  private static List<String> check(List<Listing> batch, Sandbox sandbox) {
    List<String> outcomes = new ArrayList<>();
    for (Listing program : batch) {
      ClassFiles classes = TestSandbox.classes("Learner", program.source("Learner"));
      assertThat(new ApiCheck(CallRules.NONE).check(classes)).as(program.program()).isEmpty();
    }
    ClassFiles all = together(batch);
    Program function =
        new Program.Function(all, "Learner", "f", List.of(ValueType.DOUBLE), ValueType.DOUBLE);
    try (Run run = sandbox.start(function, TestSandbox.LIMITS)) {
      for (int i = 0; i < batch.size(); i++) {
        Outcome outcome = run.call(TestSandbox.inputs(new Value.OfDouble(i)));
        assertThat(outcome)
            .as(batch.get(i).header() + ": " + outcome)
            .isInstanceOf(Outcome.Returned.class);
        Outcome.Returned returned = (Outcome.Returned) outcome;
        assertThat(returned.result().orElseThrow())
            .as(batch.get(i).program())
            .isEqualTo(new Value.OfDouble(free(all, i)));
        outcomes.add(returned.result() + " " + returned.inputsAfter() + " " + returned.stdout());
      }
    }
    return outcomes;
  }

  /** One class that calls the program whose number it is given. */
  private static ClassFiles together(List<Listing> batch) {
    Map<String, byte[]> all = new HashMap<>();
    StringBuilder entry =
        new StringBuilder(
            "class Learner { static double f(double x) throws Throwable { return switch ((int) x) {");
    for (int i = 0; i < batch.size(); i++) {
      String name = "Honest" + i;
      ClassFiles classes = TestSandbox.classes(name, batch.get(i).source(name));
      classes.names().forEach(each -> all.put(each, classes.bytes(each).orElseThrow()));
      entry.append("case ").append(i).append(" -> Calls.call(\"").append(name).append("\");");
    }
    entry.append("default -> 0; }; } }\n");
    entry.append(
        """
        class Calls {
          static double call(String name) throws Throwable {
            var method = Class.forName(name).getDeclaredMethod("f", double.class);
            method.setAccessible(true);
            return (double) method.invoke(null, 3.0);
          }
        }
        """);
    ClassFiles entryClasses = TestSandbox.classes("Learner", entry.toString());
    entryClasses.names().forEach(each -> all.put(each, entryClasses.bytes(each).orElseThrow()));
    return new ClassFiles(all);
  }

  private static double free(ClassFiles classes, int number) {
    ClassLoader loader =
        new ClassLoader(HonestTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.bytes(name).orElseThrow(() -> new ClassNotFoundException(name));
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    loader.setDefaultAssertionStatus(true);
    try {
      Method method = loader.loadClass("Learner").getDeclaredMethod("f", double.class);
      method.setAccessible(true);
      return (double) method.invoke(null, (double) number);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
