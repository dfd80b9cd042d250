package dev.gradus.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks as the XML that continuous integration reads, a test case for each exercise. */
final class JunitReport {

  private JunitReport() {}

  static String of(List<Checked> checked) {
    long failures = checked.stream().filter(one -> !one.problems().isEmpty()).count();
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"exercises\" tests=\"%d\" failures=\"%d\">\n"
            .formatted(checked.size(), failures));
    checked.forEach(one -> xml.append(testCase(one)));
    return xml.append("</testsuite>\n").toString();
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
    return head
        + ">\n    <failure message=\"%s\">%s</failure>\n  </testcase>\n"
            .formatted(escaped(one.problems().getFirst().toString()), escaped(details));
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
