package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.course.Lessons;
import dev.gradus.course.Unit;
import dev.gradus.web.Catalogue;
import dev.gradus.web.DueDates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The way through a course, lessons and exercises alike: what comes before and after. */
@ApplicationScoped
class Trail {

  private final Catalogue catalogue;
  private final Lessons lessons;
  private final DueDates dueDates;

  Trail(Catalogue catalogue, Lessons lessons, DueDates dueDates) {
    this.catalogue = catalogue;
    this.lessons = lessons;
    this.dueDates = dueDates;
  }

  /** Where an exercise stands, with its neighbours. */
  ExerciseView.Place place(Catalogue.Entry entry, Account learner) {
    var items = entry.course().units().stream().flatMap(unit -> unit.items().stream()).toList();
    int here = items.indexOf(new Unit.Item.OfExercise(entry.slug()));
    return new ExerciseView.Place(
        ExerciseView.CourseLink.of(entry.course()),
        entry.slug(),
        entry.exercise().title(),
        dueDates.of(entry, learner.id()),
        nearest(entry.course(), items, here, i -> i - 1),
        nearest(entry.course(), items, here, i -> i + 1));
  }

  /** The next one that way that is published. */
  private Optional<ExerciseView.Link> nearest(
      Course course, List<Unit.Item> items, int here, IntUnaryOperator way) {
    if (here < 0) {
      return Optional.empty();
    }
    for (int i = way.applyAsInt(here); i >= 0 && i < items.size(); i = way.applyAsInt(i)) {
      var found = link(course, items.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<ExerciseView.Link> link(Course course, Unit.Item item) {
    return switch (item) {
      case Unit.Item.OfLesson(String slug) ->
          lessons.find(course.id(), slug).map(lesson -> Readings.link(course, lesson));
      case Unit.Item.OfExercise(String slug) ->
          catalogue.find(course.slug(), slug).map(Trail::link);
    };
  }

  private static ExerciseView.Link link(Catalogue.Entry entry) {
    return new ExerciseView.Link(entry.address(), entry.exercise().title());
  }
}
