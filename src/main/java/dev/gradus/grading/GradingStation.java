package dev.gradus.grading;

import dev.gradus.sandbox.Finding;
import dev.gradus.sandbox.Sandbox;
import dev.gradus.sandbox.SandboxException;
import dev.gradus.sandbox.SandboxSettings;
import dev.gradus.sandbox.Tier;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The sandbox of this process and the grader at it. In the role {@code web} there is none, and
 * below the minimum tier it stays shut.
 */
@ApplicationScoped
public class GradingStation {

  private static final Logger LOG = Logger.getLogger(GradingStation.class);

  private final OperatorLimits limits;
  private final boolean wanted;
  private final MinimumTier minimum;
  private final Path home;
  private final Optional<MemorySize> memory;
  private volatile Optional<Sandbox> sandbox = Optional.empty();
  private Optional<Grader> grader = Optional.empty();
  private Optional<String> problem = Optional.empty();
  private boolean opened;

  GradingStation(
      OperatorLimits limits,
      @ConfigProperty(name = "gradus.role", defaultValue = "all") String role,
      MinimumTier minimum,
      @ConfigProperty(name = "gradus.sandbox.home") Path home,
      @ConfigProperty(name = "gradus.sandbox.memory") Optional<MemorySize> memory) {
    this.limits = limits;
    this.wanted = !role.equals("web");
    this.minimum = minimum;
    this.home = home;
    this.memory = memory;
  }

  /**
   * Whether this process grades, and what its sandbox was proven to hold.
   *
   * @param failures what was not as it must be, in words
   * @param failed the same as the short names of what was looked at
   */
  public record Status(
      boolean grades, Optional<String> tier, List<String> failures, List<String> failed) {

    public Status {
      failed = List.copyOf(failed);
      failures = List.copyOf(failures);
    }
  }

  public synchronized Status status() {
    open();
    return new Status(
        mayGrade(),
        sandbox.map(s -> MinimumTier.label(s.proof().tier())),
        failures(Finding::detail).or(() -> problem.map(List::of)).orElse(List.of()),
        failures(Finding::subject).orElse(List.of()));
  }

  private Optional<List<String>> failures(Function<Finding, String> words) {
    return sandbox.map(here -> here.proof().failures().stream().map(words).toList());
  }

  /** What the last self-test tried, and how many workers live; nothing without a sandbox. */
  public synchronized Optional<Inspection> inspection() {
    open();
    return sandbox.map(here -> Inspection.of(here, MinimumTier.label(minimum.tier())));
  }

  /** Runs the self-test now. */
  public void prove() {
    open().ifPresent(Sandbox::prove);
  }

  /**
   * Whether the last self-test held. While it did not, nothing is graded: jobs wait, and go on when
   * a later self-test holds again.
   */
  boolean mayGrade() {
    return sandbox.map(here -> here.proof().satisfies(minimum.tier())).orElse(false);
  }

  /**
   * Whether programs run without any confinement here, which is for one's own code only. Told
   * without waiting for a sandbox that is not open yet.
   */
  public boolean isUnconfined() {
    return mayGrade() && sandbox.map(here -> here.proof().tier() == Tier.NONE).orElse(false);
  }

  /** Whether this server was started for the code of its owner, and for nobody else. */
  public boolean isForOwnCodeOnly() {
    return minimum.host().ownCodeOnly();
  }

  /** Lets exercises prove themselves here, if this process grades. */
  public Optional<Proving> proving() {
    return grader().filter(_ -> mayGrade()).map(this::proving);
  }

  /** The same at a grader of this process. */
  Proving proving(Grader here) {
    return new Proving(here, new SecureRandom(), limits::excesses);
  }

  /** Compiles what is still being typed, apart from what is graded. */
  synchronized Optional<ProgramBuilder> linter() {
    return open().filter(_ -> mayGrade()).map(here -> new ProgramBuilder(here::lint));
  }

  synchronized Optional<Grader> grader() {
    open();
    return grader;
  }

  private SandboxSettings settings() {
    var usual = SandboxSettings.in(home).withHost(minimum.host());
    return memory.map(size -> usual.withMemory(size.asLongValue())).orElse(usual);
  }

  private synchronized Optional<Sandbox> open() {
    if (!opened && wanted) {
      opened = true;
      try {
        var fresh = Sandbox.open(settings());
        sandbox = Optional.of(fresh);
        grader = Optional.of(new Grader(fresh));
        if (!mayGrade()) {
          LOG.errorf(
              "Grading is off: below the tier %s. %s", minimum.tier(), fresh.proof().summary());
        } else if (isUnconfined()) {
          LOG.warnf(
              "Learners’ code runs unconfined on this server: for your own code only. %s",
              fresh.proof().summary());
        }
      } catch (SandboxException e) {
        problem = Optional.of(String.valueOf(e.getMessage()));
        LOG.error("Grading is off: the sandbox can't be started.", e);
      }
    }
    return sandbox;
  }

  @PreDestroy
  synchronized void close() {
    sandbox.ifPresent(Sandbox::close);
    sandbox = Optional.empty();
    grader = Optional.empty();
  }
}
