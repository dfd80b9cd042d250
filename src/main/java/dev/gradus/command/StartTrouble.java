package dev.gradus.command;

import dev.gradus.database.DatabaseUnavailableException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** What keeps the server from starting, as one sentence that says what to do. */
final class StartTrouble {
  private static final String DISK_FULL = "53100";

  /** What Flyway says of a migration that was run here and that it does not find. */
  private static final Pattern NEWER =
      Pattern.compile("applied migration not resolved locally: (\\S+?)\\.?(?:\\s|$)");

  /** What the configuration says of a value that is none of its setting's. */
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "SRCFG00039: The config property (\\S+) with the config value \"(.*?)\" threw an Exception"
              + " whilst being converted (.*?)(?= java\\.lang\\.|$)");

  /** What it says of a variable that is there and holds nothing. */
  private static final Pattern EMPTY =
      Pattern.compile("SRCFG00040: The config property (\\S+) is defined as the empty String");

  private static final String ONE_LINE = "\\s*\\R\\s*";

  private StartTrouble() {}

  /** Empty if the trouble is none that a user could mend: a fault of ours, to be shown whole. */
  static Optional<String> sentence(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> known(cause).stream())
        .reduce((outer, inner) -> inner);
  }

  private static Optional<String> known(Throwable trouble) {
    String message = oneLine(String.valueOf(trouble.getMessage()));
    return switch (trouble) {
      case DatabaseUnavailableException _, RefusalException _ -> Optional.of(message);
      case QuarkusBindException bind -> Optional.of(portInUse(bind.getPort()));
      case FlywayValidateException _ -> Optional.of(tables(message));
      case SQLException sql -> Optional.of(database(sql, message));
      case ConfigValidationException _, ConfigurationException _ ->
          Optional.of(unreadable(message).orElse(message));
      case IllegalArgumentException _ -> unreadable(message);
      default -> Optional.empty();
    };
  }

  /** Names the variables, as an operator sets them, and what each would take. */
  private static Optional<String> unreadable(String message) {
    String sentences =
        Stream.concat(
                EMPTY.matcher(message).results().map(StartTrouble::empty),
                UNREADABLE.matcher(message).results().map(StartTrouble::unreadable))
            .distinct()
            .collect(Collectors.joining(" "));
    return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
  }

  private static String empty(MatchResult found) {
    return "%s is empty: write a value, or leave it out.".formatted(variable(found.group(1)));
  }

  private static String unreadable(MatchResult found) {
    return "%s is “%s”, which can't be read: %s."
        .formatted(variable(found.group(1)), found.group(2), wanted(found.group(3).strip()));
  }

  /** As an operator knows it: what the mail client is told comes from a setting of ours. */
  private static String variable(String property) {
    return property
        .toUpperCase(Locale.ROOT)
        .replaceAll("[.-]", "_")
        .replaceFirst("^QUARKUS_MAILER_", "GRADUS_MAIL_");
  }

  private static String wanted(String why) {
    if (why.contains("[BbKkMm")) {
      return "write a number and a unit, such as 512M or 4G";
    }
    if (why.startsWith("Invalid duration")) {
      return "write a duration, such as 30s, 12h or PT24H";
    }
    return why.replaceFirst("^SRCFG\\d+: ", "")
        .replaceFirst("^.*allowed values: ", "it is one of ");
  }

  private static String tables(String message) {
    var newer = NEWER.matcher(message);
    return newer.find()
        ? "The database was used by a newer release of Gradus: this one does not know version %s of its tables. Start that release, or one after it."
            .formatted(newer.group(1))
        : "The tables in the database are not those of this release of Gradus: " + message;
  }

  static String portInUse(int port) {
    return "Port %d is in use; end the program that has it, or set QUARKUS_HTTP_PORT to another."
        .formatted(port);
  }

  private static String database(SQLException sql, String message) {
    if (DISK_FULL.equals(sql.getSQLState())) {
      return "The disk of the database is full.";
    }
    return "The database does not let us in: " + message;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll(ONE_LINE, " ");
  }
}
