package dev.gradus.grading;

import dev.gradus.database.Signals;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Passes on to those who wait here what graders announce anywhere. */
@ApplicationScoped
class ChangeSignals {

  void listen(@Observes StartupEvent start, Signals signals, Changes changes) {
    signals.subscribe(Changes.CHANNEL, changes::changed);
  }
}
