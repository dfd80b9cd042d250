package dev.gradus.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC driver of the embedded PostgreSQL: connecting to {@code jdbc:embedded-postgresql:HOME}
 * sets up, starts or joins the server of that folder first. Any other address goes to PostgreSQL's
 * own driver as it is, so that one setting turns to any server.
 */
public final class EmbeddedPostgresDriver implements Driver {
  /** SQL's code for "the client could not connect". */
  private static final String CANNOT_CONNECT = "08001";

  private final Driver postgres = new org.postgresql.Driver();

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    try {
      Optional<EmbeddedPostgresUrl> embedded = EmbeddedPostgresUrl.parse(url);
      if (embedded.isEmpty()) {
        return postgres.connect(url, info);
      }
      PostgresServer server = PostgresServers.server(embedded.get());
      int port = server.port();
      var signIn = new Properties();
      signIn.putAll(info);
      signIn.setProperty("user", PostgresCluster.NAME);
      signIn.setProperty("password", server.password());
      return postgres.connect(
          "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.NAME, signIn);
    } catch (DatabaseUnavailableException e) {
      throw new SQLException(e.getMessage(), CANNOT_CONNECT, e);
    }
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return EmbeddedPostgresUrl.parse(url).isPresent() || postgres.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return postgres.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return postgres.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return postgres.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return postgres.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return postgres.getParentLogger();
  }
}
