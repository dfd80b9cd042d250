package dev.gradus.web;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that the program runs by; tests give their own. */
final class SystemClock {

  private SystemClock() {}

  @Produces
  static Clock clock() {
    return Clock.systemUTC();
  }
}
