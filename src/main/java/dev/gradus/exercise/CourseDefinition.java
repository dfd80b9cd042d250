package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;

/** A course as its {@code course.yaml} describes it. */
public record CourseDefinition(
    String slug, String title, Optional<String> summary, List<Unit> units) {

  public CourseDefinition {
    units = List.copyOf(units);
  }

  /** The slugs of all exercises, in the order of the course. */
  public List<String> exercises() {
    return units.stream().flatMap(unit -> unit.exercises().stream()).toList();
  }

  /** The slugs of all lessons, in the order of the course. */
  public List<String> lessons() {
    return units.stream()
        .flatMap(unit -> unit.items().stream())
        .filter(Item.OfLesson.class::isInstance)
        .map(Item::slug)
        .toList();
  }

  /** A unit of a course: a title and its lessons and exercises, in order. */
  public record Unit(String title, List<Item> items) {

    public Unit {
      items = List.copyOf(items);
    }

    /** The slugs of this unit's exercises, in order. */
    public List<String> exercises() {
      return items.stream().filter(Item.OfExercise.class::isInstance).map(Item::slug).toList();
    }
  }

  /** One entry of a unit. */
  public sealed interface Item {

    String slug();

    record OfLesson(String slug) implements Item {}

    /** An exercise counts {@code weight} times in the total. */
    record OfExercise(String slug, int weight) implements Item {}
  }
}
