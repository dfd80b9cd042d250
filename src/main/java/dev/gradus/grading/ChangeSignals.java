package dev.gradus.grading;

import dev.gradus.database.Signals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Passes on to those who wait here what graders announce anywhere. */
@ApplicationScoped
class ChangeSignals {

  /**
   * Lets all go who wait here when the program is told to end: before that, the server would give
   * their requests their time.
   */
  private final Thread farewell;

  ChangeSignals(Changes changes) {
    farewell = Thread.ofPlatform().name("farewell").unstarted(changes::end);
  }

  void listen(@Observes StartupEvent start, Signals signals, Changes changes) {
    signals.subscribe(Changes.CHANNEL, changes::changed);
    Runtime.getRuntime().addShutdownHook(farewell);
  }

  void stop(@Observes ShutdownEvent event, Changes changes) {
    changes.end();
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException _) {
      // the program ends, and the farewell was said
    }
  }
}
