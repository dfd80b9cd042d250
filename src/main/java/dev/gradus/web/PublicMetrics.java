package dev.gradus.web;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the metrics leave out: anyone who reaches the page may read them. */
class PublicMetrics {

  /** Which versions run here helps attackers. */
  @Produces
  @Singleton
  MeterFilter withoutVersions() {
    return MeterFilter.deny(meter -> meter.getName().equals("jvm.info"));
  }

  /** Addresses name courses and exercises. */
  @Produces
  @Singleton
  MeterFilter withoutPaths() {
    return MeterFilter.ignoreTags("uri");
  }
}
