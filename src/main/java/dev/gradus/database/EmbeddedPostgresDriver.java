package dev.gradus.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;

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
  public Connection connect(String url, Properties info) throws SQLException {
    try {
      Optional<EmbeddedPostgresUrl> embedded = EmbeddedPostgresUrl.parse(url);
      if (embedded.isEmpty()) {
        return connectElsewhere(url, info);
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

  private Connection connectElsewhere(String url, Properties info) throws SQLException {
    Connection connection = postgres.connect(url, info);
    if (connection == null) {
      // Without the address, which may hold a password.
      throw new DatabaseUnavailableException(
          "DATABASE_URL must begin with jdbc:postgresql: and go on as //host:port/database");
    }
    return connection;
  }

  /** Any, so that a wrong one is answered by a sentence of ours. */
  @Override
  public boolean acceptsURL(String url) {
    return true;
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
