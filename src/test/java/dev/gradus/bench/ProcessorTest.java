package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTest {

  /**
   * An ended compile worker's time stands with its like, and is taken from where the kernel has it.
   */
  @Test
  void compileWorkers_keepWhatEndedOnesHaveUsed() {
    var here = ProcessHandle.current();
    var none = Processor.millisByPart(here, here, new HashMap<>());
    long gone = -1;
    var seen = Processor.millisByPart(here, here, new HashMap<>(Map.of(gone, 300.0)));

    assertThat(seen.get("compile workers") - none.get("compile workers")).isEqualTo(300);
    assertThat(seen.get("runners") - none.get("runners")).isEqualTo(-300);
  }
}
