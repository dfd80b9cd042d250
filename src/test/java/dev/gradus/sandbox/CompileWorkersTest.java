package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lives of compile workers. */
class CompileWorkersTest {
  private static final String STREAMS =
      """
        static Map<Integer, List<String>> s%d(List<String> in) {
          return in.stream()
              .filter(s -> !s.isEmpty())
              .map(s -> s.strip())
              .sorted(Comparator.comparing(s -> s.length()))
              .collect(Collectors.groupingBy(s -> s.length(), TreeMap::new,
                  Collectors.mapping(s -> s + "!", Collectors.toList())));
        }
      """;

  @Test
  void compileWorkerAtTheEndOfItsLife_worksOnUntilTheNextOneIsReady() {
    compileInteger(0);
    Set<Long> first = compileWorkers();
    int most = 2000 * first.size();
    int task = 0;
    while (task < most && compileWorkers().equals(first)) {
      compileInteger(task++);
    }
    // Both live for a moment, then the old one is ended.
    while (task < most && compileWorkers().size() > first.size()) {
      compileInteger(task++);
    }
    assertThat(compileWorkers()).hasSameSizeAs(first).isNotEqualTo(first);
  }

  /** Where there is but one compile worker, what others send is compiled by its successor. */
  @Test
  void bombOfOneLearner_delaysNobodyByMoreThanTwoSeconds() throws Exception {
    compileInteger(0);
    int workers = TestSandbox.shared().staff().compileWorkers();
    Thread bomb = Thread.ofVirtual().start(CompileWorkersTest::compileBomb);
    for (int i = 0; i < 3; i++) {
      Thread.sleep(100);
      assertThat(timeOf(() -> compileInteger(1))).isLessThan(Duration.ofSeconds(2));
    }
    assertThat(bomb.isAlive()).as("still being compiled").isTrue();
    bomb.join();
    assertThat(TestSandbox.shared().staff().compileWorkers()).isEqualTo(workers);
  }

  /** By its processor time, and without further tries. */
  @Test
  void bomb_isStoppedLongBeforeTheTimeOfABusyMachine() {
    assertThat(
            timeOf(() -> assertThat(compileBomb()).isEqualTo(new Compilation.CompilerTimedOut())))
        .isLessThan(Duration.ofSeconds(9));
  }

  /** The dearest that was found among sources of the greatest size, in a fresh compile worker. */
  @Test
  void largestHonestSource_isCompiled_thoughItTakesLong() {
    StringBuilder source =
        new StringBuilder("import java.util.*; import java.util.stream.*; class Learner {\n");
    for (int i = 0; source.length() < 64_000; i++) {
      source.append(STREAMS.formatted(i));
    }
    assertThat(TestSandbox.compile("Learner", CompileBombs.deepExpression(15_000)))
        .as("the end of the one before")
        .isInstanceOf(Compilation.TooComplex.class);
    assertThat(TestSandbox.compile("Learner", source.append("}").toString()))
        .isInstanceOf(Compilation.Compiled.class);
  }

  private static Compilation compileBomb() {
    return TestSandbox.compile("Learner", CompileBombs.interfaceLattice(30));
  }

  private static Duration timeOf(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void compileInteger(int number) {
    assertThat(TestSandbox.compile("Learner", "class Learner { int f = " + number + "; }"))
        .isInstanceOf(Compilation.Compiled.class);
    assertThat(compileWorkers()).isNotEmpty();
  }

  private static Set<Long> compileWorkers() {
    return Traces.compileWorkers(TestSandbox.shared());
  }
}
