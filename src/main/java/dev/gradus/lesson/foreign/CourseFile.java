package dev.gradus.lesson.foreign;

import java.util.ArrayList;
import java.util.List;

/** Writes down what an imported course holds while it is taken over, unit by unit. */
final class CourseFile {

  private final String title;
  private final String summary;
  private final List<Unit> units = new ArrayList<>();

  CourseFile(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  private record Unit(String title, List<Outline.Entry> entries) {}

  void unit(String name) {
    units.add(new Unit(name, new ArrayList<>()));
  }

  void lesson(String slug) {
    add(Report.Became.LESSON, slug);
  }

  void exercise(String slug) {
    add(Report.Became.QUESTION, slug);
  }

  void draft(String slug) {
    add(Report.Became.DRAFT, slug);
  }

  private void add(Report.Became became, String slug) {
    units.getLast().entries().add(new Outline.Entry(became, slug));
  }

  Outline outline() {
    return new Outline(
        title,
        summary,
        units.stream().map(unit -> new Outline.Unit(unit.title(), unit.entries())).toList());
  }

  /** The {@code course.yaml}; a draft is a comment there, until it is an exercise. */
  String text() {
    StringBuilder yaml = new StringBuilder("format: 1\ntitle: " + YamlWriter.title(title) + "\n");
    if (!summary.isBlank()) {
      yaml.append("summary: ").append(YamlWriter.quoted(summary)).append('\n');
    }
    yaml.append("units:").append(units.isEmpty() ? " []\n" : "\n");
    for (Unit unit : units) {
      boolean empty =
          unit.entries().stream().allMatch(entry -> entry.became() == Report.Became.DRAFT);
      yaml.append("  - title: ").append(YamlWriter.title(unit.title())).append('\n');
      yaml.append("    items:").append(empty ? " []\n" : "\n");
      unit.entries().forEach(entry -> yaml.append("      ").append(line(entry)).append('\n'));
    }
    return yaml.toString();
  }

  private static String line(Outline.Entry entry) {
    return switch (entry.became()) {
      case LESSON -> "- lesson: " + entry.slug();
      case QUESTION -> "- exercise: " + entry.slug();
      case DRAFT, KEPT -> "# drafts/" + entry.slug();
    };
  }
}
