package dev.gradus.course;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An assignment in one line, as the audit trail keeps it. */
final class AssignmentWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private AssignmentWords() {}

  static String of(Assignment assignment, CourseRules rules) {
    var words = new ArrayList<String>();
    assignment.points().ifPresent(points -> words.add("points " + number(points)));
    assignment.attempts().ifPresent(attempts -> words.add("attempts " + attempts));
    time(words, "opens", assignment.times().opens(), rules);
    time(words, "due", assignment.times().due(), rules);
    time(words, "closes", assignment.times().closes(), rules);
    if (assignment.solutionsAtOnce()) {
      words.add("solutions at once");
    }
    return words.isEmpty() ? "open" : String.join(", ", words);
  }

  static String of(CourseRules rules) {
    return "%s, %s %% a day, at most %s %%, grace %d min"
        .formatted(
            rules.zone(),
            number(rules.late().perDay()),
            number(rules.late().atMost()),
            rules.late().grace().toMinutes());
  }

  private static void time(
      List<String> words, String name, Optional<Instant> at, CourseRules rules) {
    at.ifPresent(instant -> words.add(name + " " + TIME.format(rules.wall(instant))));
  }

  private static String number(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
