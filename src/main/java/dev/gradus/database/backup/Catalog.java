package dev.gradus.database.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a database holds, as its own catalog tells. */
final class Catalog {

  /** Flyway's own; restoring makes it anew. */
  private static final String HISTORY = "flyway_schema_history";

  private static final String COLUMNS =
      """
      select c.relname, quote_ident(a.attname)
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by c.relname, a.attnum
      """;

  private static final String REFERENCES =
      """
      select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
      from pg_constraint
      where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
      """;

  /** Without the folder, which is told or not as Flyway was told where to look. */
  private static final String MIGRATIONS =
      "select regexp_replace(script, '.*/', '') from %s where type = 'SQL' and success order by installed_rank"
          .formatted(HISTORY);

  private static final String SEQUENCES =
      """
      select sequencename, last_value from pg_sequences
      where schemaname = 'public' and last_value is not null order by sequencename
      """;

  /** A foreign key. Tables refer to each other in circles, so no order of copying satisfies all. */
  record Reference(String table, String name, String definition) {

    String drop() {
      return "alter table %s drop constraint %s".formatted(table, name);
    }

    String add() {
      return "alter table %s add constraint %s %s".formatted(table, name, definition);
    }
  }

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  boolean isEmpty() throws SQLException {
    return tables().isEmpty();
  }

  /** The scripts that made the schema, in their order. */
  List<String> migrations() throws SQLException {
    List<String> scripts = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(MIGRATIONS)) {
      while (rows.next()) {
        scripts.add(rows.getString(1));
      }
    }
    return scripts;
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    List<Manifest.Sequence> sequences = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
      }
    }
    return sequences;
  }

  /** The columns of each table, without computed ones. */
  SortedMap<String, List<String>> tables() throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        tables.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    tables.remove(HISTORY);
    return tables;
  }

  List<Reference> references() throws SQLException {
    List<Reference> references = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        references.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return references;
  }
}
