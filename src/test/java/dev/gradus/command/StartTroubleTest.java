package dev.gradus.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator wrote wrong is told by the name of the variable, with what it takes. */
class StartTroubleTest {
  enum Role {
    ALL,
    WEB
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gradus.sandbox.memory | lots | GRADUS_SANDBOX_MEMORY is “lots” | 512M",
        "gradus.backup.every | daily | GRADUS_BACKUP_EVERY is “daily” | PT24H",
        "gradus.sandbox.minimum-tier | high | GRADUS_SANDBOX_MINIMUM_TIER is “high” | one of all,web",
        "quarkus.http.port | abc | QUARKUS_HTTP_PORT is “abc” | integer"
      })
  void unreadableValue(String property, String value, String named, String wanted) {
    var sentence =
        StartTrouble.sentence(new RuntimeException("start failed", read(property, value)));

    assertThat(sentence).hasValueSatisfying(text -> assertThat(text).contains(named, wanted));
    assertThat(sentence.orElseThrow()).doesNotContain("SRCFG", "Exception").endsWith(".");
  }

  @Test
  void emptyVariable_isNamedAsTheOperatorKnowsIt() {
    var config =
        new SmallRyeConfigBuilder()
            .withDefaultValue("quarkus.mailer.host", "")
            .withDefaultValue("gradus.backup.keep", "")
            .build();

    assertThat(sentenceAbout(() -> config.getValue("quarkus.mailer.host", String.class)))
        .isEqualTo("GRADUS_MAIL_HOST is empty: write a value, or leave it out.");
    assertThat(sentenceAbout(() -> config.getValue("gradus.backup.keep", Integer.class)))
        .isEqualTo("GRADUS_BACKUP_KEEP is empty: write a value, or leave it out.");
  }

  /** As it is told where all of the configuration is validated at once. */
  private static String sentenceAbout(Runnable reading) {
    try {
      reading.run();
      throw new AssertionError("it was read");
    } catch (NoSuchElementException refused) {
      var all = new ConfigurationException("Configuration validation failed: " + refused);
      return StartTrouble.sentence(all).orElseThrow();
    }
  }

  /** As the configuration itself refuses it. */
  private static IllegalArgumentException read(String property, String value) {
    var config =
        new SmallRyeConfigBuilder()
            .withConverter(MemorySize.class, 200, new MemorySizeConverter())
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValue(property, value)
            .build();
    Class<?> type =
        switch (property) {
          case "gradus.sandbox.memory" -> MemorySize.class;
          case "gradus.backup.every" -> Duration.class;
          case "quarkus.http.port" -> Integer.class;
          default -> Role.class;
        };
    try {
      throw new AssertionError("it was read as " + config.getValue(property, type));
    } catch (IllegalArgumentException refused) {
      return refused;
    }
  }

  @Test
  void ourOwnFaults_areShownWhole() {
    assertThat(StartTrouble.sentence(new IllegalArgumentException("a bug"))).isEmpty();
    assertThat(StartTrouble.sentence(new RefusalException("Say it.")))
        .isEqualTo(Optional.of("Say it."));
  }
}
