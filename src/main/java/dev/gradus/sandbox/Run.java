package dev.gradus.sandbox;

import dev.gradus.protocol.Value;
import java.util.SequencedMap;

/**
 * One life of a runner with one learner's program in it. Not for use by several threads.
 *
 * <p>A few calls may be asked for before the first is answered: then the runner goes on to the next
 * while the answer is on its way and judged. They are answered in their order.
 */
public interface Run extends AutoCloseable {
  /** How many calls may be unanswered at a time. */
  int MOST_ASKED = 3;

  /** Has the program run on one test's inputs, in the order of its parameters or givens. */
  void ask(SequencedMap<String, Value> inputs);

  /** Whether calls are to be asked for ahead: not while another waits to have the machine alone. */
  default boolean mayAskAhead() {
    return true;
  }

  /**
   * What came of the first call that is not answered yet. After an outcome that {@linkplain
   * Outcome#endsRun ends the run} only {@link #close} may be called.
   *
   * @throws WorkerLostException when the process went down by no doing of the program; then, too,
   *     only {@link #close} may be called
   */
  Outcome answer();

  /** Asks for one call, and waits for what comes of it. */
  default Outcome call(SequencedMap<String, Value> inputs) {
    ask(inputs);
    return answer();
  }

  /** Ends the process. */
  @Override
  void close();
}
