package dev.gradus.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How much room the database takes, as PostgreSQL counts it. */
@ApplicationScoped
public class DatabaseStorage {

  private static final String ALL = "SELECT pg_database_size(current_database())";

  private static final String LARGEST =
      """
      SELECT c.relname, pg_total_relation_size(c.oid), c.reltuples
        FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
       ORDER BY 2 DESC, 1 LIMIT 6
      """;

  private final DataSource database;

  DatabaseStorage(DataSource database) {
    this.database = database;
  }

  /**
   * All of it.
   *
   * @param largest the tables that take most
   */
  public record Used(long bytes, List<Table> largest) {}

  /**
   * A table with its indices.
   *
   * @param rows about how many, as of when PostgreSQL last looked; -1 if it has not yet
   */
  public record Table(String name, long bytes, long rows) {}

  public Used used() {
    try (var connection = database.getConnection()) {
      return new Used(all(connection), largest(connection));
    } catch (SQLException e) {
      throw new DatabaseUnavailableException("The size of the database can't be read.", e);
    }
  }

  private static long all(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(ALL);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<Table> largest(Connection connection) throws SQLException {
    var tables = new ArrayList<Table>();
    try (var statement = connection.prepareStatement(LARGEST);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), rows.getLong(2), (long) rows.getDouble(3)));
      }
    }
    return List.copyOf(tables);
  }
}
