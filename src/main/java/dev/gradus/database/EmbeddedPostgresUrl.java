package dev.gradus.database;

import java.nio.file.Path;
import java.util.Optional;

/** {@code jdbc:embedded-postgresql:HOME[?durable=false]}. */
record EmbeddedPostgresUrl(DatabaseHome home, boolean durable) {
  private static final String PREFIX = "jdbc:embedded-postgresql:";
  private static final String FORGETFUL = "?durable=false";

  /** Empty if this is the address of some other database. */
  static Optional<EmbeddedPostgresUrl> parse(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    boolean durable = !url.endsWith(FORGETFUL);
    String folder =
        url.substring(PREFIX.length(), url.length() - (durable ? 0 : FORGETFUL.length()));
    if (folder.isBlank() || folder.contains("?")) {
      throw new DatabaseUnavailableException(
          "%s is not of the form %sFOLDER or %sFOLDER%s".formatted(url, PREFIX, PREFIX, FORGETFUL));
    }
    return Optional.of(new EmbeddedPostgresUrl(new DatabaseHome(Path.of(folder)), durable));
  }
}
