package dev.gradus.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.junit.QuarkusMock;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** A server without a mail server, for the rest of a test. */
public final class WithoutMail {

  private static final MailSettings NOTHING = new Given(Optional.empty(), 587);

  private WithoutMail() {}

  /** Settings as they are in the environment. */
  record Given(
      Optional<String> host,
      int port,
      MailTls tls,
      Optional<String> user,
      Optional<String> password,
      Optional<String> from,
      Optional<String> links)
      implements MailSettings {

    Given(Optional<String> host, int port) {
      this(
          host,
          port,
          MailTls.STARTTLS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Given with(String from, String links) {
      return new Given(
          host, port, tls, user, password, Optional.ofNullable(from), Optional.ofNullable(links));
    }
  }

  public static void fromNowOn() {
    QuarkusMock.installMockForType(server(NOTHING), MailServer.class);
  }

  /** One that is never spoken to. */
  static MailServer server(MailSettings settings) {
    var vertx = CDI.current().select(Vertx.class).get();
    return new MailServer(settings, CDI.current().select(ReactiveMailer.class).get(), vertx);
  }
}
