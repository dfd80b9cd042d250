package dev.gradus.worker;

import java.util.Optional;

/** What the entry point gave back; a {@code void} one is not expected to. */
record Outcome(boolean expectsValue, Optional<Object> returned) {

  String describe() {
    return returned
        .map(value -> "it returned a " + value.getClass().getSimpleName())
        .orElse("it returned null");
  }
}
