package dev.gradus.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** How long a browser stays signed in. */
@ConfigMapping(prefix = "gradus.session")
interface SessionLimits {

  /** Without a request. */
  @WithDefault("12h")
  Duration idle();

  /** In all. */
  @WithDefault("7d")
  Duration longest();

  default boolean ended(Instant startedAt, Instant lastUsedAt, Instant now) {
    return now.isAfter(lastUsedAt.plus(idle())) || now.isAfter(startedAt.plus(longest()));
  }
}
