package dev.gradus.sandbox;

import dev.gradus.protocol.Value;
import java.util.SequencedMap;

/** One life of a runner with one learner's program in it. */
public interface Run extends AutoCloseable {
  /**
   * Runs the program on one test's inputs, in the order of its parameters or givens. Not for use by
   * several threads. After an outcome that {@linkplain Outcome#endsRun ends the run} only {@link
   * #close} may be called.
   *
   * @throws WorkerLostException when the process went down by no doing of the program; then, too,
   *     only {@link #close} may be called
   */
  Outcome call(SequencedMap<String, Value> inputs);

  /** Ends the process. */
  @Override
  void close();
}
