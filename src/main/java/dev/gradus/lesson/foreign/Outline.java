package dev.gradus.lesson.foreign;

import dev.gradus.exercise.CourseDefinition;
import java.util.List;
import java.util.Optional;

/** What an imported course holds, in order. */
public record Outline(String title, String summary, List<Unit> units) {

  public Outline {
    units = List.copyOf(units);
  }

  /** A chapter. */
  public record Unit(String title, List<Entry> entries) {

    public Unit {
      entries = List.copyOf(entries);
    }
  }

  /** A lesson, a question or a draft under its permanent name. */
  public record Entry(Report.Became became, String slug) {}

  /** All entries of a kind, in order. */
  public List<String> slugs(Report.Became became) {
    return units.stream()
        .flatMap(unit -> unit.entries().stream())
        .filter(entry -> entry.became() == became)
        .map(Entry::slug)
        .toList();
  }

  /**
   * The course under names of its own. A draft has its place already, though nobody sees it yet.
   */
  public CourseDefinition definition(String slug, String courseTitle) {
    return new CourseDefinition(
        slug,
        courseTitle,
        Optional.of(summary).filter(text -> !text.isBlank()),
        units.stream().map(Outline::unit).toList());
  }

  private static CourseDefinition.Unit unit(Unit unit) {
    return new CourseDefinition.Unit(
        unit.title(), unit.entries().stream().map(Outline::item).toList());
  }

  private static CourseDefinition.Item item(Entry entry) {
    return entry.became() == Report.Became.LESSON
        ? new CourseDefinition.Item.OfLesson(entry.slug())
        : new CourseDefinition.Item.OfExercise(entry.slug(), 1);
  }
}
