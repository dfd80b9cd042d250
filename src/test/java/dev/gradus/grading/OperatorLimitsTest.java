package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.ExerciseLimits;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorLimitsTest {

  private static OperatorLimits limits(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(OperatorLimits.class)
        .withConverter(MemorySize.class, 100, new MemorySizeConverter())
        .withConverter(Duration.class, 100, new DurationConverter())
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(OperatorLimits.class);
  }

  @Test
  void defaults_allowWhatTheFormatAllows() {
    var most = new ExerciseLimits(Duration.ofSeconds(30), 512L << 20, 1 << 20);

    assertThat(limits(Map.of()).excesses(most)).isEmpty();
  }

  @Test
  void excess_namesBothFigures_ofEachLimit() {
    var limits =
        limits(
            Map.of(
                "gradus.limits.time", "5s",
                "gradus.limits.memory", "128M",
                "gradus.limits.output", "64K"));
    var asked = new ExerciseLimits(Duration.ofSeconds(6), 256L << 20, 64 << 10);

    assertThat(limits.excesses(asked))
        .containsExactly(
            "limits: time of 6,000 ms is more than this server allows (5,000 ms): lower it, or ask"
                + " the operator",
            "limits: memory of 268,435,456 bytes is more than this server allows (134,217,728"
                + " bytes): lower it, or ask the operator");
  }
}
