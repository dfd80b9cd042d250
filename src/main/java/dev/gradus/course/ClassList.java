package dev.gradus.course;

import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The people of a course as an instructor has them in a file: on each line a username, then a name,
 * a role and a section where they are known. Commas, semicolons or tabs stand between them; a first
 * line that begins with {@code username} says what the columns hold.
 */
public record ClassList(List<Line> lines) {

  private static final int MOST_LINES = 5_000;
  private static final int MOST_PROBLEMS = 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public ClassList {
    lines = List.copyOf(lines);
  }

  /** Somebody on the list, and where. */
  public record Line(
      int number, Username username, String name, Role role, Optional<String> section) {}

  /** What is wrong, and in which line if it is in one. */
  public record Problem(OptionalInt line, String sentence) {

    @Override
    public String toString() {
      return line.isPresent() ? "Line " + line.getAsInt() + ": " + sentence : sentence;
    }
  }

  /**
   * Reads a list.
   *
   * @throws ClassListException with all that is wrong with it
   */
  public static ClassList parse(String text) {
    var reader = new Reader();
    var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (var parser = CSVParser.parse(plain, format(plain))) {
      for (var row : parser) {
        reader.read(row, Math.toIntExact(parser.getCurrentLineNumber()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalStateException _) {
      reader.problems.add(
          new Problem(OptionalInt.empty(), "The list is no CSV: a quotation mark is not closed."));
    }
    return reader.list();
  }

  private static CSVFormat format(String text) {
    String first = text.lines().findFirst().orElse("");
    char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private static final class Reader {

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private List<String> columns = List.of("username", "name", "role", "section");

    private void read(CSVRecord row, int number) {
      var first = row.get(0).toLowerCase(Locale.ROOT);
      if (lines.isEmpty() && problems.isEmpty() && first.equals("username")) {
        columns = row.stream().map(head -> head.toLowerCase(Locale.ROOT)).toList();
        return;
      }
      var username = Username.parse(cell(row, "username"));
      var role = role(cell(row, "role"));
      var problem = problem(row, username, role);
      if (problem.isPresent()) {
        problems.add(new Problem(OptionalInt.of(number), problem.get()));
        return;
      }
      var name = cell(row, "name").isEmpty() ? username.orElseThrow().value() : cell(row, "name");
      var section = Optional.of(cell(row, "section")).filter(word -> !word.isEmpty());
      lines.add(new Line(number, username.orElseThrow(), name, role.orElseThrow(), section));
    }

    private Optional<String> problem(
        CSVRecord row, Optional<Username> username, Optional<Role> role) {
      if (username.isEmpty()) {
        return Optional.of(
            "\""
                + cell(row, "username")
                + "\" is no username: those have 1 to 64 of a-z, 0-9, dot,"
                + " dash and underscore.");
      }
      if (role.isEmpty()) {
        return Optional.of(
            "\"" + cell(row, "role") + "\" is no role here: write learner or assistant.");
      }
      if (cell(row, "name").length() > NewAccount.LONGEST_NAME) {
        return Optional.of("The name is longer than " + NewAccount.LONGEST_NAME + " characters.");
      }
      if (cell(row, "section").length() > Section.LONGEST_NAME) {
        return Optional.of(
            "The section's name is longer than " + Section.LONGEST_NAME + " characters.");
      }
      return seen.add(username.get().value())
          ? Optional.empty()
          : Optional.of(username.get() + " is on the list twice.");
    }

    private String cell(CSVRecord row, String column) {
      int at = columns.indexOf(column);
      return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    private static Optional<Role> role(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "", "learner", "student" -> Optional.of(Role.LEARNER);
        case "assistant" -> Optional.of(Role.ASSISTANT);
        default -> Optional.empty();
      };
    }

    private ClassList list() {
      if (problems.isEmpty() && lines.isEmpty()) {
        problems.add(new Problem(OptionalInt.empty(), "The list is empty."));
      }
      if (lines.size() > MOST_LINES) {
        problems.add(
            new Problem(
                OptionalInt.empty(), "A list has at most %,d lines.".formatted(MOST_LINES)));
      }
      if (!problems.isEmpty()) {
        throw new ClassListException(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
      }
      return new ClassList(lines);
    }
  }
}
