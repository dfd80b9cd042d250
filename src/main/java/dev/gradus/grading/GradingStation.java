package dev.gradus.grading;

import dev.gradus.sandbox.Finding;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.SandboxException;
import dev.gradus.sandbox.SandboxSettings;
import dev.gradus.sandbox.Tier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The sandbox of this process and the grader at it. In the role {@code web} there is none, and
 * below the minimum tier it stays shut.
 */
@ApplicationScoped
public class GradingStation {

  private static final Logger LOG = Logger.getLogger(GradingStation.class);

  private final boolean wanted;
  private final Tier minimum;
  private final Path home;
  private Optional<Sandbox> sandbox = Optional.empty();
  private Optional<Grader> grader = Optional.empty();
  private boolean opened;

  GradingStation(
      @ConfigProperty(name = "gradus.role", defaultValue = "all") String role,
      @ConfigProperty(name = "gradus.sandbox.minimum-tier", defaultValue = "seccomp")
          String minimum,
      @ConfigProperty(name = "gradus.home") Path home) {
    this.wanted = !role.equals("web");
    this.minimum = Tier.valueOf(minimum.toUpperCase(Locale.ROOT));
    this.home = home;
  }

  /** Whether this process grades, and what its sandbox was proven to hold. */
  public record Status(boolean grades, Optional<String> tier, List<String> failures) {

    public Status {
      failures = List.copyOf(failures);
    }
  }

  public synchronized Status status() {
    open();
    return new Status(
        grader.isPresent(),
        sandbox.map(s -> s.proof().tier().name().toLowerCase(Locale.ROOT)),
        sandbox
            .map(s -> s.proof().failures().stream().map(Finding::detail).toList())
            .orElse(List.of()));
  }

  /** Lets exercises prove themselves here, if this process grades. */
  public Optional<Proving> proving() {
    return grader().map(here -> new Proving(here, new SecureRandom()));
  }

  /** Compiles what is still being typed, apart from what is graded. */
  synchronized Optional<ProgramBuilder> linter() {
    open();
    return grader.flatMap(_ -> sandbox).map(here -> new ProgramBuilder(here::lint));
  }

  synchronized Optional<Grader> grader() {
    open();
    return grader;
  }

  private void open() {
    if (opened || !wanted) {
      return;
    }
    opened = true;
    try {
      var fresh = Sandbox.open(SandboxSettings.in(home.resolve("sandbox")));
      sandbox = Optional.of(fresh);
      if (fresh.proof().satisfies(minimum)) {
        grader = Optional.of(new Grader(fresh));
      } else {
        LOG.errorf("Grading is off: below the tier %s. %s", minimum, fresh.proof().summary());
      }
    } catch (SandboxException e) {
      LOG.error("Grading is off: the sandbox can't be started.", e);
    }
  }

  @PreDestroy
  synchronized void close() {
    sandbox.ifPresent(Sandbox::close);
    sandbox = Optional.empty();
    grader = Optional.empty();
  }
}
