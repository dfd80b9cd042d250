package dev.gradus.command;

import dev.gradus.grading.Proving;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** A sandbox of a command's own, started when something is proven or graded for the first time. */
final class Bench implements AutoCloseable {

  private Optional<Sandbox> sandbox = Optional.empty();

  /** The sandbox lies in the same folder as the server's, whose caches it shares. */
  Proving proving() {
    var home = ConfigProvider.getConfig().getValue("gradus.sandbox.home", String.class);
    var open = sandbox.orElseGet(() -> Sandbox.open(SandboxSettings.in(Path.of(home))));
    sandbox = Optional.of(open);
    return new Proving(open, new SecureRandom());
  }

  @Override
  public void close() {
    sandbox.ifPresent(Sandbox::close);
  }
}
