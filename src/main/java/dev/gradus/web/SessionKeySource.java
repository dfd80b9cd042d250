package dev.gradus.web;

import dev.gradus.database.SecretFile;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs sessions, where {@code GRADUS_SESSION_KEY} does not give it: made once and
 * kept in the data folder, so that nobody is signed out by a restart. Web nodes that share an
 * external database need one key between them, which no folder can give; they get none from here.
 */
public final class SessionKeySource implements ConfigSourceFactory {
  private static final String KEY = "gradus.session-key";
  private static final String FILE = "session-key";

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    return List.of(new Source(context));
  }

  /** After the environment and application.properties. */
  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(1);
  }

  private record Source(ConfigSourceContext context) implements ConfigSource {

    @Override
    public Set<String> getPropertyNames() {
      return Set.of(); // asked for by name only, so that a mere listing makes no file
    }

    @Override
    public @Nullable String getValue(String key) {
      if (!key.equals(KEY) || !text("quarkus.datasource.jdbc.url").startsWith("jdbc:embedded-")) {
        return null;
      }
      try {
        return new SecretFile(Path.of(text("gradus.home")).resolve(FILE)).readOrCreate();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String text(String key) {
      ConfigValue value = context.getValue(key);
      return value == null || value.getValue() == null ? "" : value.getValue();
    }

    @Override
    public int getOrdinal() {
      return 1;
    }

    @Override
    public String getName() {
      return "the session key kept in the data folder";
    }
  }
}
