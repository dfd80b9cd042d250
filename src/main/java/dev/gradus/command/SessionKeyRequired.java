package dev.gradus.command;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to sign sessions with a key that the next start, or the next node, would not have. */
class SessionKeyRequired {
  private static final int SHORTEST = 32;

  void check(
      @Observes @Priority(1) StartupEvent start,
      @ConfigProperty(name = "gradus.session-key") Optional<String> key) {
    if (key.map(String::length).orElse(0) < SHORTEST) {
      throw new RefusalException(
          "With a database of your own, set GRADUS_SESSION_KEY to a secret of at least %d characters, the same on each node."
              .formatted(SHORTEST));
    }
  }
}
