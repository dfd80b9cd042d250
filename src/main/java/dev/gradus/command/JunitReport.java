package dev.gradus.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Checks as the XML that continuous integration reads: a test case for each exercise, and one for
 * the courses themselves.
 */
final class JunitReport {

  private JunitReport() {}

  static String of(List<Checked> checked, List<String> ofCourses) {
    long failures =
        checked.stream().filter(one -> !one.problems().isEmpty()).count()
            + (ofCourses.isEmpty() ? 0 : 1);
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"exercises\" tests=\"%d\" failures=\"%d\">\n"
            .formatted(checked.size() + 1, failures));
    xml.append(courses(ofCourses));
    checked.forEach(one -> xml.append(testCase(one)));
    return xml.append("</testsuite>\n").toString();
  }

  private static String courses(List<String> problems) {
    var head = "  <testcase classname=\"exercises\" name=\"courses\"";
    return problems.isEmpty()
        ? head + "/>\n"
        : head + failure(problems.getFirst(), String.join("\n", problems));
  }

  private static String testCase(Checked one) {
    var head =
        String.format(
            Locale.ROOT,
            "  <testcase classname=\"exercises\" name=\"%s\" time=\"%.3f\"",
            escaped(one.folder().toString()),
            one.seconds());
    if (one.problems().isEmpty()) {
      return head + "/>\n";
    }
    var details =
        one.problems().stream()
            .map(problem -> one.folder() + "/" + problem)
            .collect(Collectors.joining("\n"));
    return head + failure(one.problems().getFirst().toString(), details);
  }

  private static String failure(String message, String details) {
    return ">\n    <failure message=\"%s\">%s</failure>\n  </testcase>\n"
        .formatted(escaped(message), escaped(details));
  }

  /** Without what XML can't hold at all. */
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
