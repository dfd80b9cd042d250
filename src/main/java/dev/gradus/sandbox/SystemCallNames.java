package dev.gradus.sandbox;

import dev.gradus.kernel.Architecture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** What Linux calls its system calls, for people who only have a number. */
final class SystemCallNames {
  private static final String TABLE = "system-calls.txt";

  private SystemCallNames() {}

  /** The name of the call with this number on this machine; its number where it has none. */
  static String name(int number) {
    String wanted = Integer.toString(number);
    int column =
        switch (Architecture.current()) {
          case X86_64 -> 1;
          case AARCH64 -> 2;
        };
    return rows()
        .filter(row -> row[column].equals(wanted))
        .map(row -> row[0])
        .findFirst()
        .orElse(wanted);
  }

  /** Name, number on x86_64, number on aarch64. */
  static Stream<String[]> rows() {
    try (InputStream in = SystemCallNames.class.getResourceAsStream(TABLE)) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
