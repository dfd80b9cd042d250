package dev.gradus.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Every column of the database that can hold a text. */
@ApplicationScoped
class StoredTexts {

  private static final String COLUMNS =
      """
      SELECT c.table_name, c.column_name, c.data_type
        FROM information_schema.columns c
        JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
         AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea',
                             'ARRAY')
      """;

  private final DataSource database;

  StoredTexts(DataSource database) {
    this.database = database;
  }

  /** Which texts that begin with a mark are in which column of which table. */
  Map<String, List<String>> with(String mark) throws SQLException {
    var marked = Pattern.compile(mark + "[a-z.]*");
    var traces = new TreeMap<String, List<String>>();
    for (var column : rows(COLUMNS)) {
      var text =
          column.get(2).equals("bytea")
              ? "encode(%s, 'escape')".formatted(quoted(column.get(1)))
              : "CAST(%s AS text)".formatted(quoted(column.get(1)));
      var found = new TreeSet<String>();
      for (var row :
          rows(
              "SELECT %s FROM %s WHERE position('%s' IN lower(%s)) > 0"
                  .formatted(text, quoted(column.get(0)), mark, text))) {
        marked.matcher(row.getFirst()).results().forEach(hit -> found.add(hit.group()));
      }
      if (!found.isEmpty()) {
        traces.put(column.get(0) + "." + column.get(1), List.copyOf(found));
      }
    }
    return traces;
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private List<List<String>> rows(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  String single(String sql) throws SQLException {
    return rows(sql).getFirst().getFirst();
  }

  void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
