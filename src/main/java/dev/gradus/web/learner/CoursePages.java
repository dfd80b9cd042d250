package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.Teaching;
import dev.gradus.course.Unit;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Numbers;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A course: its units and exercises in order, each with how far the learner has come. */
@Path("/courses/{course}")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CoursePages {

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Progress progress;
  private final Teaching teaching;

  CoursePages(CurrentAccount current, Catalogue catalogue, Progress progress, Teaching teaching) {
    this.current = current;
    this.catalogue = catalogue;
    this.progress = progress;
    this.teaching = teaching;
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
            units(course, walk.steps()),
            walk.points(),
            teaching.teaches(learner, course.slug())));
  }

  private static List<CourseView.UnitView> units(Course course, List<Progress.Step> steps) {
    return course.units().stream()
        .map(unit -> new CourseView.UnitView(unit.title(), steps(unit, steps)))
        .toList();
  }

  private static List<CourseView.Step> steps(Unit unit, List<Progress.Step> all) {
    return all.stream()
        .filter(step -> unit.exercises().contains(step.entry().slug()))
        .map(step -> step(all.indexOf(step) + 1, step))
        .toList();
  }

  private static CourseView.Step step(int number, Progress.Step step) {
    var exercise = step.entry().exercise();
    return new CourseView.Step(
        number,
        step.link(),
        exercise.description().summary().orElse(""),
        Numbers.points(exercise.maxScore()),
        step.best());
  }
}
