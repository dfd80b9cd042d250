package dev.gradus.command;

import dev.gradus.database.Node;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which database this server ended up with, for people. */
@ApplicationScoped
class DatabaseInUse {
  private final DataSource database;
  private final String url;
  private final Node node;

  DatabaseInUse(
      DataSource database,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      Node node) {
    this.database = database;
    this.url = url;
    this.node = node;
  }

  String describe() {
    try (var connection = database.getConnection()) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      return node.embedded(url)
          ? "embedded PostgreSQL %s, data in %s".formatted(version, node.home())
          : "PostgreSQL %s at %s".formatted(version, withoutSettings(url));
    } catch (SQLException e) {
      throw new IllegalStateException("The database went away during the start", e);
    }
  }

  /** The settings may hold a password. */
  private static String withoutSettings(String url) {
    int settings = url.indexOf('?');
    return (settings < 0 ? url : url.substring(0, settings))
        .replaceFirst("^jdbc:postgresql:/*", "");
  }
}
