package dev.gradus.sandbox;

import java.util.List;

/** The JVM start-up caches of the kinds of workers. */
final class StartUpCaches {

  List<String> flags(WorkerKind kind) {
    return List.of();
  }
}
