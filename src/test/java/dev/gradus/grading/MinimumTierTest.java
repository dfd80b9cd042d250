package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.account.Site;
import dev.gradus.sandbox.Host;
import dev.gradus.sandbox.Tier;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumTierTest {

  private static final String EMBEDDED = "jdbc:embedded-postgresql:home/database";

  private static MinimumTier at(String address, String tier) {
    return new MinimumTier(new Site(EMBEDDED, address, false), tier, "Plan 9", false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void none_isTakenAtALoopbackAddress_forOnesOwnCode(String address) {
    var minimum = at(address, "none");

    assertThat(minimum.tier()).isEqualTo(Tier.NONE);
    assertThat(minimum.host()).isEqualTo(new Host("Plan 9", true));
  }

  @ParameterizedTest
  @CsvSource({
    EMBEDDED + ", 0.0.0.0, false, false",
    EMBEDDED + ", 192.0.2.1, false, false",
    EMBEDDED + ", ::, false, false",
    EMBEDDED + ", 127.0.0.1, true, false",
    EMBEDDED + ", 127.0.0.1, false, true",
    "jdbc:postgresql://db/gradus, 127.0.0.1, false, false"
  })
  void none_isRefusedWhereOthersCanComeIn(
      String database, String address, boolean proxyProtocol, boolean behindProxy) {
    var site = new Site(database, address, proxyProtocol);

    assertThatThrownBy(() -> new MinimumTier(site, "none", "Linux", behindProxy))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("for your own code only: on a loopback address");
    assertThat(new MinimumTier(site, "seccomp", "Linux", behindProxy).tier())
        .isEqualTo(Tier.SECCOMP);
  }

  @Test
  void codeOfOthers_isConfinedUnlessNoneIsAskedFor() {
    for (var tier : new String[] {"seccomp", "landlock", "NAMESPACES"}) {
      assertThat(at("127.0.0.1", tier).host().ownCodeOnly()).isFalse();
    }
  }

  @Test
  void otherWords_areRefused() {
    assertThatThrownBy(() -> at("127.0.0.1", "high"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "GRADUS_SANDBOX_MINIMUM_TIER is “high”, but it is one of none, seccomp, landlock, namespaces.");
  }
}
