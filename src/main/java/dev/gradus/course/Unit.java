package dev.gradus.course;

import java.util.List;

/** A part of a course: lessons and exercises in the order in which they are meant to be taken. */
public record Unit(String title, List<Item> items) {

  public Unit {
    items = List.copyOf(items);
  }

  /** The slugs of the exercises, in order. */
  public List<String> exercises() {
    return items.stream().filter(Item.OfExercise.class::isInstance).map(Item::slug).toList();
  }

  /** The slugs of the lessons, in order. */
  public List<String> lessons() {
    return items.stream().filter(Item.OfLesson.class::isInstance).map(Item::slug).toList();
  }

  /** One entry of a unit. */
  public sealed interface Item {

    String slug();

    record OfLesson(String slug) implements Item {}

    record OfExercise(String slug) implements Item {}
  }
}
