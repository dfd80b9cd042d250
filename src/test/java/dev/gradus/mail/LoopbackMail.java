package dev.gradus.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** The mail server of the server under test, for all tests: what it takes is in {@link Postbox}. */
public final class LoopbackMail implements QuarkusTestResourceLifecycleManager {

  private FakeMailServer server;

  @Override
  public Map<String, String> start() {
    try {
      empty();
      server = new FakeMailServer(Postbox.FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "gradus.mail.host", "127.0.0.1",
        "gradus.mail.port", Integer.toString(server.port()),
        "gradus.mail.tls", "none",
        "gradus.mail.user", FakeMailServer.USER,
        "gradus.mail.password", FakeMailServer.PASSWORD,
        "gradus.mail.from", "gradus@example.org",
        "gradus.mail.links", "https://gradus.example.org/");
  }

  private static void empty() throws IOException {
    if (Files.exists(Postbox.FOLDER)) {
      try (var old = Files.list(Postbox.FOLDER)) {
        for (var letter : old.toList()) {
          Files.delete(letter);
        }
      }
    }
  }

  @Override
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
