package dev.gradus.web.learner;

import dev.gradus.course.Course;
import dev.gradus.web.Catalogue;
import dev.gradus.web.DueDates;
import dev.gradus.web.result.ResultView;
import dev.gradus.web.result.TensorView;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * All that the page of an exercise shows.
 *
 * @param references how many reference solutions its reader may see
 */
record ExerciseView(
    Place place, Assignment assignment, Work work, History history, int references) {

  /** Where the exercise stands. */
  record Place(
      CourseLink course,
      String slug,
      String title,
      DueDates.Terms terms,
      Optional<Link> previous,
      Optional<Link> next) {

    public String address() {
      return course.address() + "/exercises/" + slug;
    }

    /** Where an exercise stands, without its neighbours. */
    static Place of(Catalogue.Entry entry) {
      return new Place(
          CourseLink.of(entry.course()),
          entry.slug(),
          entry.exercise().title(),
          DueDates.Terms.OPEN,
          Optional.empty(),
          Optional.empty());
    }
  }

  /** A course by its permanent name. */
  record CourseLink(String slug, String title) {

    static CourseLink of(Course course) {
      return new CourseLink(course.slug(), course.titleAndTerm());
    }

    public String address() {
      return "/courses/" + slug;
    }
  }

  record Link(String address, String title) {}

  /**
   * What is asked.
   *
   * @param statement sanitised HTML
   * @param facts points, limits, tolerance, each as a term with its value
   */
  record Assignment(
      RawString statement,
      String signature,
      List<Sample> samples,
      Rules rules,
      List<RawString> hints,
      List<Fact> facts) {}

  record Fact(String term, String value) {}

  /** A test that is shown, with what must come out. */
  record Sample(String name, List<TensorView> values) {}

  /** What the exercise allows beside the platform's own API, forbids and requires. */
  record Rules(List<String> allowed, List<String> forbidden, List<String> required) {
    public boolean any() {
      return !allowed.isEmpty() || !forbidden.isEmpty() || !required.isEmpty();
    }
  }

  /**
   * The learner's desk.
   *
   * @param key makes one submission of a form that is sent twice
   * @param problem why the last request was refused
   */
  record Work(
      String fileName,
      Sources sources,
      String key,
      TryBox tries,
      Optional<ResultView> result,
      Optional<String> problem,
      Drawn drawn) {}

  /** What the last run drew. */
  record Drawn(Optional<CurveView> curve, List<TrainingView> trainings) {
    static final Drawn NOTHING = new Drawn(Optional.empty(), List.of());
  }

  /**
   * What the editor starts with.
   *
   * @param draft the name under which the browser keeps what is typed
   * @param revision of the draft that the server keeps; 0 if it keeps none
   * @param restored whether the source was asked for, and so goes before any draft
   */
  record Sources(String source, String starter, String draft, int revision, boolean restored) {}
}
