package dev.gradus.sandbox;

import dev.gradus.protocol.Frame;

/** What a worker was heard to do. */
sealed interface Received {
  record Message(Frame frame) implements Received {}

  record Silence() implements Received {}

  record Ended(String why) implements Received {}
}
