package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lives of compile workers. */
class CompileWorkersTest {

  @Test
  void compileWorkerAtTheEndOfItsLife_worksOnUntilTheNextOneIsReady() {
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

  private static void compileInteger(int number) {
    assertThat(TestSandbox.compile("Learner", "class Learner { int f = " + number + "; }"))
        .isInstanceOf(Compilation.Compiled.class);
    assertThat(compileWorkers()).isNotEmpty();
  }

  private static Set<Long> compileWorkers() {
    return Traces.compileWorkers(TestSandbox.shared());
  }
}
