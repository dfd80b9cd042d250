package dev.gradus.lesson.foreign;

import java.util.List;
import java.util.Locale;

/** A report for people. */
public final class ReportText {

  private static final int WIDEST = 60;

  private final Report report;
  private final StringBuilder text = new StringBuilder();

  private ReportText(Report report) {
    this.report = report;
  }

  public static String of(Report report) {
    return new ReportText(report).write();
  }

  private String write() {
    text.append(report.title()).append(", from ").append(report.source()).append('\n');
    text.append(summary(report)).append('\n');
    section("What became of it", report.items().stream().map(ReportText::item).toList());
    section("Defects in the course", remarks(report.defects()));
    section("Not understood, and kept as it was", remarks(report.notUnderstood()));
    section(
        "Images from elsewhere: put each file into its place",
        report.images().stream()
            .map(
                image ->
                    image.place()
                        + "  <-  "
                        + image.address()
                        + "  ("
                        + image.file()
                        + ":"
                        + image.line()
                        + ")")
            .toList());
    section("Left out, since it belongs to tools", report.leftOut());
    return text.toString();
  }

  /** The counts in one sentence. */
  public static String summary(Report report) {
    return "%s, %s, %s, %s; %s, %d not understood."
        .formatted(
            counted(report.count(Report.Became.LESSON), "lesson"),
            counted(report.count(Report.Became.QUESTION), "question"),
            counted(report.count(Report.Became.DRAFT), "draft"),
            counted(report.count(Report.Became.KEPT), "kept file"),
            counted(report.defects().size(), "defect"),
            report.notUnderstood().size());
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String item(Report.Item item) {
    String place = item.line() == 0 ? item.file() : item.file() + ":" + item.line();
    String name = item.type().isEmpty() ? "" : "  " + item.type() + " '" + cut(item.title()) + "'";
    return "%-9s %s%s  ->  %s"
        .formatted(item.became().name().toLowerCase(Locale.ROOT), place, name, item.place());
  }

  private static String cut(String title) {
    return title.length() <= WIDEST ? title : title.substring(0, WIDEST - 1) + "…";
  }

  private static List<String> remarks(List<Report.Remark> remarks) {
    return remarks.stream().map(Report.Remark::toString).toList();
  }

  private void section(String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append('\n').append(heading).append(" (").append(lines.size()).append(")\n");
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
  }
}
