package dev.gradus.database.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a backup holds, and how to tell whether it is whole.
 *
 * @param madeAt the moment that all rows were read at
 * @param migrations in the order in which they made the schema
 */
record Manifest(
    int format,
    Instant madeAt,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences) {

  static final int FORMAT = 1;
  static final String ENTRY = "backup.json";

  /** Names go into statements as they are. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*|\"[a-z][a-z0-9_]*\"");

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** A script of Flyway's; its text is the entry of its name below {@code migrations/}. */
  record Migration(String script, String sha256) {

    String entry() {
      return "migrations/" + script;
    }
  }

  /** The rows are the entry {@code tables/NAME.csv}, with a line of column names. */
  record Table(String name, List<String> columns, long rows, String sha256) {

    String entry() {
      return "tables/" + name + ".csv";
    }
  }

  /** The last number that a sequence gave. */
  record Sequence(String name, long last) {}

  byte[] write() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Manifest read(byte[] json) {
    try {
      Manifest manifest = JSON.readValue(json, Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new BackupException(
            "This backup has format %d; this Gradus reads format %d."
                .formatted(manifest.format(), FORMAT));
      }
      manifest.checkNames();
      return manifest;
    } catch (IOException e) {
      throw new BackupException("The backup's %s can't be read.".formatted(ENTRY), e);
    }
  }

  private void checkNames() {
    var columns = tables.stream().flatMap(table -> table.columns().stream());
    var names =
        Stream.concat(tables.stream().map(Table::name), sequences.stream().map(Sequence::name));
    Stream.concat(names, columns)
        .filter(name -> !NAME.matcher(name).matches())
        .findAny()
        .ifPresent(
            name -> {
              throw new BackupException(name + " is no name of a table, column or sequence.");
            });
  }
}
