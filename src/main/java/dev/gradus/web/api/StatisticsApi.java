package dev.gradus.web.api;

import dev.gradus.grading.ExerciseStatistics;
import dev.gradus.grading.Statistics;
import dev.gradus.web.ClassParts;
import dev.gradus.web.Instructors;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** How the learners of an exercise fare, for those who teach. */
@Path("/api/v1/courses/{course}/exercises/{slug}/statistics")
@Authenticated
@RunOnVirtualThread
class StatisticsApi {

  private final Instructors instructors;
  private final Resources resources;
  private final Statistics statistics;
  private final ClassParts parts;

  StatisticsApi(
      Instructors instructors, Resources resources, Statistics statistics, ClassParts parts) {
    this.instructors = instructors;
    this.resources = resources;
    this.statistics = statistics;
    this.parts = parts;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ExerciseStatistics of(
      @PathParam("course") String courseSlug,
      @PathParam("slug") String slug,
      @QueryParam("section") @DefaultValue("") String section) {
    instructors.requireTeacher(courseSlug);
    var course = resources.course(courseSlug);
    return statistics.of(resources.exercise(course, slug).id(), parts.of(course, section).sight());
  }
}
