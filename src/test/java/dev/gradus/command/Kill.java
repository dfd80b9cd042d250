package dev.gradus.command;

/** Who is to die, and where in its grading some submission is at that moment. */
record Kill(Target target, String stage) {

  enum Target {
    COMPILE_WORKER,
    RUNNER,
    SPAWNER,
    POSTMASTER,
    /** By {@code kill -9}. */
    SERVER,
    /** As an operator ends it. */
    SERVER_ASKED_TO_END
  }
}
