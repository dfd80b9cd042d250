package dev.gradus.sandbox;

import dev.gradus.protocol.Value;
import java.util.List;
import java.util.Optional;

/** What came of running a learner's program on one test. */
public sealed interface Outcome {
  Usage usage();

  /** Whether the process that ran it is gone: the next test needs a fresh one. */
  default boolean endsRun() {
    return switch (this) {
      case Returned _, Threw _, OutputExceeded _, ResultExceeded _, BadResult _ -> false;
      case TimedOut _, Starved _, OutOfMemory _, Died _ -> true;
    };
  }

  /** The result (none of a script), the inputs as they are now, and what was printed. */
  record Returned(Optional<Value> result, List<Value> inputsAfter, String stdout, Usage usage)
      implements Outcome {
    public Returned {
      inputsAfter = List.copyOf(inputsAfter);
    }
  }

  /** An exception or error left the learner's code. */
  record Threw(String type, String message, Optional<Integer> line, String stdout, Usage usage)
      implements Outcome {}

  /** More processor time was used than allowed. */
  record TimedOut(Usage usage) implements Outcome {}

  /**
   * Much time passed, of which the code got little: the machine was busy, or the code slept. Or the
   * machine was too busy to tell one call's time from the next one's.
   */
  record Starved(Usage usage) implements Outcome {}

  record OutOfMemory(Usage usage) implements Outcome {}

  /** More was printed than allowed; the beginning of it. */
  record OutputExceeded(String stdout, Usage usage) implements Outcome {}

  /** More was returned than can be sent. */
  record ResultExceeded(Usage usage) implements Outcome {}

  /** What came back is no value of the expected type. */
  record BadResult(String why, Usage usage) implements Outcome {}

  /** The process ended or talked nonsense. */
  record Died(String why, Usage usage) implements Outcome {}
}
