package dev.gradus.sandbox;

import dev.gradus.protocol.Frame;

/** What a worker was heard to do. */
sealed interface Received {
  record Message(Frame frame) implements Received {}

  record Silence() implements Received {}

  /** It will not be heard of again. */
  sealed interface Gone extends Received {
    String why();
  }

  record Ended(String why) implements Gone {}

  /** The spawner is gone, and the worker with it: nobody can tell what it would have done. */
  record Lost(String why) implements Gone {}
}
