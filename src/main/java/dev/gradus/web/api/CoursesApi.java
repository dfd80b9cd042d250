package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.course.Archive;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Sections;
import dev.gradus.web.Entrance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Path("/api/v1/courses")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CoursesApi {

  private final Courses courses;
  private final Resources resources;
  private final Entrance entrance;
  private final Archive archive;
  private final Sections sections;
  private final CurrentAccount current;

  CoursesApi(
      Courses courses,
      Resources resources,
      Entrance entrance,
      Archive archive,
      Sections sections,
      CurrentAccount current) {
    this.courses = courses;
    this.resources = resources;
    this.entrance = entrance;
    this.archive = archive;
    this.sections = sections;
    this.current = current;
  }

  /**
   * A course as the API tells it.
   *
   * @param term when it is held, if that was said
   * @param archivedAt since when it is over, if it is: nothing is handed in to it any more
   * @param section where whoever asks is its learner, told of one course only
   */
  record CourseView(
      String slug,
      String title,
      Optional<String> term,
      String summary,
      Optional<Instant> archivedAt,
      Optional<SectionView> section,
      List<UnitView> units) {

    static CourseView of(
        Course course, Optional<Instant> archivedAt, Optional<SectionView> section) {
      return new CourseView(
          course.slug(),
          course.title(),
          Optional.of(course.term()).filter(term -> !term.isEmpty()),
          course.summary(),
          archivedAt,
          section,
          course.units().stream()
              .map(unit -> new UnitView(unit.title(), unit.exercises()))
              .toList());
    }
  }

  /** A section by its name, with the names of its assistants. */
  record SectionView(String name, List<String> assistants) {

    static SectionView of(Sections.Placement placed) {
      return new SectionView(placed.section(), placed.assistants());
    }
  }

  /** A unit with the slugs of its exercises, in order. */
  record UnitView(String title, List<String> exercises) {}

  @GET
  public List<CourseView> all() {
    var over = archive.all();
    return courses.all().stream()
        .filter(entrance::admits)
        .map(
            course ->
                CourseView.of(course, Optional.ofNullable(over.get(course.id())), Optional.empty()))
        .toList();
  }

  @GET
  @Path("{course}")
  public CourseView course(@PathParam("course") String slug) {
    var course = resources.course(slug);
    return CourseView.of(
        course,
        archive.since(course.id()),
        sections.of(course.id(), current.require().id()).map(SectionView::of));
  }

  @GET
  @Path("{course}/exercises")
  public List<ExerciseView> exercises(@PathParam("course") String course) {
    return courses.exercises(resources.course(course).id()).stream()
        .map(resources::current)
        .map(ExerciseView::line)
        .toList();
  }

  @GET
  @Path("{course}/exercises/{slug}")
  public ExerciseView exercise(@PathParam("course") String course, @PathParam("slug") String slug) {
    return ExerciseView.whole(
        resources.current(resources.exercise(resources.course(course), slug)));
  }
}
