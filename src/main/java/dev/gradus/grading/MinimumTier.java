package dev.gradus.grading;

import dev.gradus.account.Site;
import dev.gradus.sandbox.Host;
import dev.gradus.sandbox.Tier;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Below which tier nothing is graded here. The tier {@code none} lets programs run unconfined, and
 * may be asked for only where nobody else can hand in anything.
 */
@ApplicationScoped
class MinimumTier {

  private final Tier tier;
  private final Host host;

  /**
   * @param system the operating system; another one than this is for tests
   */
  MinimumTier(
      Site site,
      @ConfigProperty(name = "gradus.sandbox.minimum-tier", defaultValue = "seccomp")
          String minimum,
      @ConfigProperty(name = "machine.system") String system,
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
          boolean behindProxy) {
    this.tier = tier(minimum);
    this.host = new Host(system, tier == Tier.NONE);
    if (tier == Tier.NONE && (behindProxy || !site.reachesThisMachineOnly())) {
      throw new ConfigurationException(
          "GRADUS_SANDBOX_MINIMUM_TIER is “none”, which lets programs run unconfined. That is for your own code only: on a loopback address (QUARKUS_HTTP_HOST=127.0.0.1), with the embedded database and without a reverse proxy.");
    }
  }

  private static Tier tier(String name) {
    return Stream.of(Tier.values())
        .filter(tier -> label(tier).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "GRADUS_SANDBOX_MINIMUM_TIER is “%s”, but it is one of %s."
                        .formatted(
                            name,
                            Stream.of(Tier.values())
                                .map(MinimumTier::label)
                                .collect(Collectors.joining(", ")))));
  }

  static String label(Tier tier) {
    return tier.name().toLowerCase(Locale.ROOT);
  }

  /** Made at the start, so that a wrong setting is told then. */
  void start(@Observes StartupEvent event) {}

  Tier tier() {
    return tier;
  }

  /** What programs run on here, and for whom. */
  Host host() {
    return host;
  }
}
