package dev.gradus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.database.SecretFile;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeySourceTest {
  @TempDir Path home;

  @Test
  void key_onTheEmbeddedDatabase_isMadeOnceAndKept() throws Exception {
    String key = config("jdbc:embedded-postgresql:x").getRawValue("gradus.session-key");
    assertThat(key).isEqualTo(new SecretFile(home.resolve("session-key")).read());
    assertThat(config("jdbc:embedded-postgresql:x").getRawValue("gradus.session-key"))
        .isEqualTo(key);
  }

  @Test
  void key_onAnExternalDatabase_isNotMade() {
    assertThat(config("jdbc:postgresql://db/gradus").getRawValue("gradus.session-key")).isNull();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void config_merelyListed_makesNoFile() {
    config("jdbc:embedded-postgresql:x").getPropertyNames().forEach(String::length);
    assertThat(Files.exists(home.resolve("session-key"))).isFalse();
  }

  private SmallRyeConfig config(String url) {
    var given = Map.of("quarkus.datasource.jdbc.url", url, "gradus.home", home.toString());
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(given, "given", 250))
        .withSources(new SessionKeySource())
        .build();
  }
}
