package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.exercise.Task;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Grades;
import dev.gradus.web.Catalogue;
import dev.gradus.web.DueDates;
import dev.gradus.web.result.ResultView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far a learner has come. */
@ApplicationScoped
class Progress {

  private final Catalogue catalogue;
  private final Grades grades;
  private final DueDates dueDates;

  Progress(Catalogue catalogue, Grades grades, DueDates dueDates) {
    this.catalogue = catalogue;
    this.grades = grades;
    this.dueDates = dueDates;
  }

  /** A course's exercises in order, each with its best grade. */
  record Walk(Course course, List<Step> steps) {

    long done() {
      return steps.stream().filter(Step::done).count();
    }

    /** About how long what is not done takes. */
    int minutesToGo() {
      return steps.stream()
          .filter(step -> !step.done())
          .mapToInt(step -> Effort.minutes(step.entry().exercise()))
          .sum();
    }

    Optional<Step> next() {
      return steps.stream().filter(step -> !step.done()).findFirst();
    }

    ResultView.Score points() {
      return ResultView.Score.of(
          steps.stream().flatMap(step -> step.grade().stream()).mapToDouble(Grade::score).sum(),
          steps.stream().mapToDouble(Step::worth).sum());
    }
  }

  /** One exercise on the way. */
  record Step(Catalogue.Entry entry, Optional<Grade> grade, DueDates.Terms terms) {

    boolean done() {
      // A choice that was answered right at a later try can't be had for more any more.
      boolean isChoice = entry.exercise().task() instanceof Task.Choice;
      return grade.filter(best -> isChoice ? best.score() > 0 : best.isFull()).isPresent();
    }

    /** What full marks are worth. */
    double worth() {
      return grade
          .map(Grade::maxScore)
          .or(terms::points)
          .orElseGet(() -> (double) entry.exercise().maxScore());
    }

    ExerciseView.Link link() {
      return new ExerciseView.Link(entry.address(), entry.exercise().title());
    }

    Optional<ResultView.Score> best() {
      return grade.map(best -> ResultView.Score.of(best.score(), best.maxScore()));
    }
  }

  List<Walk> all(Account learner) {
    return catalogue.courses().stream().map(course -> through(course, learner)).toList();
  }

  Walk through(Course course, Account learner) {
    Map<String, Grade> best =
        grades.of(learner.id()).stream()
            .filter(grade -> grade.course().equals(course.slug()))
            .collect(Collectors.toMap(Grade::exercise, Function.identity()));
    var terms = dueDates.of(course, learner.id());
    return new Walk(
        course,
        catalogue.entries(course).stream()
            .map(
                entry ->
                    new Step(
                        entry,
                        Optional.ofNullable(best.get(entry.slug())),
                        terms.getOrDefault(entry.slug(), DueDates.Terms.OPEN)))
            .toList());
  }
}
