package dev.gradus.command;

import dev.gradus.grading.Proving;
import dev.gradus.sandbox.Host;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A sandbox of a command's own, started when something is proven or graded for the first time. */
final class Bench implements AutoCloseable {

  private Optional<Sandbox> sandbox = Optional.empty();

  /** The sandbox lies in the same folder as the server's, whose caches it shares. */
  Proving proving() {
    var open = sandbox.orElseGet(() -> Sandbox.open(settings(ConfigProvider.getConfig())));
    sandbox = Optional.of(open);
    return new Proving(open, new SecureRandom());
  }

  /** What a command grades is its user's, who may ask for doing without confinement. */
  private static SandboxSettings settings(Config config) {
    boolean ownCodeOnly =
        config
            .getOptionalValue("gradus.sandbox.minimum-tier", String.class)
            .filter(tier -> tier.equalsIgnoreCase("none"))
            .isPresent();
    return SandboxSettings.in(Path.of(config.getValue("gradus.sandbox.home", String.class)))
        .withHost(new Host(config.getValue("machine.system", String.class), ownCodeOnly));
  }

  @Override
  public void close() {
    sandbox.ifPresent(Sandbox::close);
  }
}
