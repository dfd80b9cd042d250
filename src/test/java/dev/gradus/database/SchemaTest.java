package dev.gradus.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaTest {
  @Inject DataSource database;

  @Test
  void application_startsOnAnEmptyDatabase_andMigratesIt() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from flyway_schema_history")) {
      assertThat(rows.next()).isTrue();
    }
  }
}
