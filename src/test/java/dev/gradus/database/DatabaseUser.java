package dev.gradus.database;

import java.sql.SQLException;
import java.util.Properties;

/** A process that connects to an embedded database, says how that went, and waits to be ended. */
final class DatabaseUser {
  private DatabaseUser() {}

  public static void main(String... arguments) throws Exception {
    try {
      new EmbeddedPostgresDriver().connect(arguments[0], new Properties()).close();
      System.out.println("connected");
    } catch (SQLException e) {
      System.out.println(e.getMessage());
    }
    System.in.read();
  }
}
