package dev.gradus.database;

import java.nio.file.Path;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The data folder where {@code GRADUS_HOME} does not name one: for root a system folder, which the
 * users that PostgreSQL and the sandbox run as can reach; for anyone else the folder that desktops
 * use for such data.
 */
public final class GradusHome implements ConfigSource {
  private static final String KEY = "gradus.home";

  /** Below application.properties, whose 250 is the next. */
  private static final int LAST = 1;

  @Override
  public int getOrdinal() {
    return LAST;
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(KEY);
  }

  @Override
  public @Nullable String getValue(String key) {
    return key.equals(KEY) ? folder().toString() : null;
  }

  @Override
  public String getName() {
    return "the default data folder";
  }

  private static Path folder() {
    if (ServerUser.isRoot()) {
      return Path.of("/var/lib/gradus");
    }
    String data = System.getenv("XDG_DATA_HOME");
    Path parent =
        data == null || data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return parent.resolve("gradus");
  }
}
