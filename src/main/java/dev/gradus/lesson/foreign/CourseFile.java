package dev.gradus.lesson.foreign;

import java.util.ArrayList;
import java.util.List;

/** Writes the {@code course.yaml} of an imported course while it is taken over, unit by unit. */
final class CourseFile {

  private final String title;
  private final String summary;
  private final List<Unit> units = new ArrayList<>();

  CourseFile(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  private record Unit(String title, List<String> lines) {}

  void unit(String name) {
    units.add(new Unit(name, new ArrayList<>()));
  }

  void lesson(String slug) {
    units.getLast().lines().add("- lesson: " + slug);
  }

  void exercise(String slug) {
    units.getLast().lines().add("- exercise: " + slug);
  }

  void draft(String slug) {
    units.getLast().lines().add("# drafts/" + slug);
  }

  String text() {
    StringBuilder yaml = new StringBuilder("format: 1\ntitle: " + YamlWriter.title(title) + "\n");
    if (!summary.isBlank()) {
      yaml.append("summary: ").append(YamlWriter.quoted(summary)).append('\n');
    }
    yaml.append("units:").append(units.isEmpty() ? " []\n" : "\n");
    for (Unit unit : units) {
      boolean empty = unit.lines().stream().allMatch(line -> line.startsWith("#"));
      yaml.append("  - title: ").append(YamlWriter.title(unit.title())).append('\n');
      yaml.append("    items:").append(empty ? " []\n" : "\n");
      unit.lines().forEach(line -> yaml.append("      ").append(line).append('\n'));
    }
    return yaml.toString();
  }
}
