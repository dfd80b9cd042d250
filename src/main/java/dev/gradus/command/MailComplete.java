package dev.gradus.command;

import dev.gradus.mail.MailServer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/** Refuses a mail server without what letters need, before somebody waits for one. */
class MailComplete {

  void check(@Observes @Priority(1) StartupEvent start, MailServer server) {
    if (!server.missing().isEmpty()) {
      throw new RefusalException(
          "GRADUS_MAIL_HOST names a mail server, so set %s, too."
              .formatted(String.join(" and ", server.missing())));
    }
    if (!server.sound()) {
      throw new RefusalException(
          "GRADUS_MAIL_FROM is an e-mail address, such as gradus@example.org, and GRADUS_MAIL_LINKS begins with https:// or http://.");
    }
  }
}
