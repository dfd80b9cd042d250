package dev.gradus.web.api;

import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.web.Entrance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/api/v1/courses")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CoursesApi {

  private final Courses courses;
  private final Resources resources;
  private final Entrance entrance;

  CoursesApi(Courses courses, Resources resources, Entrance entrance) {
    this.courses = courses;
    this.resources = resources;
    this.entrance = entrance;
  }

  /** A course as the API tells it. */
  record CourseView(String slug, String title, String summary, List<UnitView> units) {

    static CourseView of(Course course) {
      return new CourseView(
          course.slug(),
          course.title(),
          course.summary(),
          course.units().stream()
              .map(unit -> new UnitView(unit.title(), unit.exercises()))
              .toList());
    }
  }

  /** A unit with the slugs of its exercises, in order. */
  record UnitView(String title, List<String> exercises) {}

  @GET
  public List<CourseView> all() {
    return courses.all().stream().filter(entrance::admits).map(CourseView::of).toList();
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
