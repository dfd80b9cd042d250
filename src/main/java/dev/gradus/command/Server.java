package dev.gradus.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Says that all is up, then serves until somebody ends it. */
final class Server implements QuarkusApplication {
  private final Announcement announcement;

  Server(Announcement announcement) {
    this.announcement = announcement;
  }

  @Override
  public int run(String... arguments) {
    System.out.println(announcement.text());
    Quarkus.waitForExit();
    return 0;
  }
}
