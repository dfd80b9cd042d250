package dev.gradus;

import dev.gradus.database.EmbeddedPostgresDriver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/** Learners beside the demo one, put straight into the embedded database of a server under test. */
public final class Learners {
  private static final String ACCOUNTS =
      """
      INSERT INTO accounts (username, name, role)
      SELECT 'learner-' || n, 'Learner ' || n, 'LEARNER' FROM generate_series(1, %d) n
      """;

  private static final String TOKENS =
      """
      INSERT INTO tokens (id, account_id, name, prefix, hash, created_at, expires_at)
      SELECT gen_random_uuid(), id, 'test', 'gradus_test',
             sha256(convert_to('gradus_test_' || username, 'UTF8')), now(), now() + interval '1 day'
        FROM accounts WHERE username LIKE 'learner-%'
      """;

  private Learners() {}

  /** Adds so many, and returns their tokens. */
  public static List<String> add(Path home, int count) throws SQLException {
    try (var connection = connect(home);
        var statement = connection.createStatement()) {
      statement.execute(ACCOUNTS.formatted(count));
      statement.execute(TOKENS);
    }
    return IntStream.rangeClosed(1, count).mapToObj(n -> "gradus_test_learner-" + n).toList();
  }

  /** A connection to the database in a server's data folder. */
  public static Connection connect(Path home) throws SQLException {
    return new EmbeddedPostgresDriver()
        .connect("jdbc:embedded-postgresql:" + home.resolve("database"), new Properties());
  }
}
