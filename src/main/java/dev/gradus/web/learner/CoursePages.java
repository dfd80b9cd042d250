package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Archive;
import dev.gradus.course.Course;
import dev.gradus.course.Retention;
import dev.gradus.course.Sections;
import dev.gradus.course.Teaching;
import dev.gradus.course.Unit;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Numbers;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A course: its units with lessons and exercises in order, each with how far the learner has come.
 */
@Path("/courses/{course}")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CoursePages {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Progress progress;
  private final Teaching teaching;
  private final Readings readings;
  private final Retention retention;
  private final Archive archive;
  private final Sections sections;

  CoursePages(
      CurrentAccount current,
      Catalogue catalogue,
      Progress progress,
      Teaching teaching,
      Readings readings,
      Retention retention,
      Archive archive,
      Sections sections) {
    this.current = current;
    this.catalogue = catalogue;
    this.progress = progress;
    this.teaching = teaching;
    this.readings = readings;
    this.retention = retention;
    this.archive = archive;
    this.sections = sections;
  }

  @GET
  public TemplateInstance show(@PathParam("course") String slug) {
    var learner = current.require();
    var course = catalogue.course(slug);
    var walk = progress.through(course, learner);
    return new Templates.Course(
        new CourseView(
            ExerciseView.CourseLink.of(course),
            course.summary(),
            retention.keptUntil(course.id()).map(DAY::format).orElse(""),
            archive.since(course.id()).map(Moment::of),
            sections.of(course.id(), learner.id()),
            units(course, walk.steps(), readings.of(course, learner)),
            walk.points(),
            teaching.teaches(learner, course.slug()),
            teaching.instructs(learner, course.slug())));
  }

  private static List<CourseView.UnitView> units(
      Course course, List<Progress.Step> steps, Map<String, CourseView.Reading> lessons) {
    return course.units().stream()
        .map(unit -> new CourseView.UnitView(unit.title(), rows(unit, steps, lessons)))
        .toList();
  }

  private static List<CourseView.Row> rows(
      Unit unit, List<Progress.Step> all, Map<String, CourseView.Reading> lessons) {
    return unit.items().stream()
        .map(
            item ->
                switch (item) {
                  case Unit.Item.OfLesson(String slug) ->
                      new CourseView.Row(Optional.empty(), Optional.ofNullable(lessons.get(slug)));
                  case Unit.Item.OfExercise(String slug) ->
                      new CourseView.Row(step(slug, all), Optional.empty());
                })
        .filter(row -> row.exercise().isPresent() || row.lesson().isPresent())
        .toList();
  }

  private static Optional<CourseView.Step> step(String slug, List<Progress.Step> all) {
    return all.stream()
        .filter(step -> step.entry().slug().equals(slug))
        .findFirst()
        .map(step -> step(all.indexOf(step) + 1, step));
  }

  private static CourseView.Step step(int number, Progress.Step step) {
    var exercise = step.entry().exercise();
    return new CourseView.Step(
        number,
        step.link(),
        exercise.description().summary().orElse(""),
        Effort.words(Effort.minutes(exercise)),
        Numbers.points(step.worth()),
        step.best(),
        step.terms().due());
  }
}
