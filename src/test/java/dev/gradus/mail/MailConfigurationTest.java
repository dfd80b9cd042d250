package dev.gradus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator writes for the mail server is what its client is told. */
class MailConfigurationTest {

  private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");

  @ParameterizedTest
  @CsvSource({
    "starttls, false, REQUIRED",
    "tls, true, DISABLED",
    "TLS, true, DISABLED",
    "none, false, DISABLED",
    "nonsense, false, REQUIRED" // and refused by its own setting
  })
  void tls(String written, boolean atOnce, String later) throws IOException {
    var config = config("gradus.mail.tls", written);

    assertThat(config.getValue("quarkus.mailer.tls", Boolean.class)).isEqualTo(atOnce);
    assertThat(config.getValue("quarkus.mailer.start-tls", String.class)).isEqualTo(later);
  }

  @ParameterizedTest
  @CsvSource({
    "gradus.mail.host, quarkus.mailer.host, mail.example.org, localhost",
    "gradus.mail.port, quarkus.mailer.port, 465, 587",
    "gradus.mail.user, quarkus.mailer.username, gradus, ",
    "gradus.mail.password, quarkus.mailer.password, secret, "
  })
  void rest(String ours, String theirs, String written, String standard) throws IOException {
    assertThat(config(ours, written).getOptionalValue(theirs, String.class)).contains(written);
    assertThat(config("unrelated", "x").getOptionalValue(theirs, String.class).orElse(null))
        .isEqualTo(standard);
  }

  private static SmallRyeConfig config(String property, String value) throws IOException {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(PROPERTIES.toUri().toURL()))
        .withDefaultValue(property, value)
        .build();
  }
}
