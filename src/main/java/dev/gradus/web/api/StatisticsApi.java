package dev.gradus.web.api;

import dev.gradus.grading.ExerciseStatistics;
import dev.gradus.grading.Statistics;
import dev.gradus.web.Instructors;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the learners of an exercise fare, for those who teach. */
@Path("/api/v1/courses/{course}/exercises/{slug}/statistics")
@Authenticated
@RunOnVirtualThread
class StatisticsApi {

  private final Instructors instructors;
  private final Resources resources;
  private final Statistics statistics;

  StatisticsApi(Instructors instructors, Resources resources, Statistics statistics) {
    this.instructors = instructors;
    this.resources = resources;
    this.statistics = statistics;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ExerciseStatistics of(@PathParam("course") String course, @PathParam("slug") String slug) {
    instructors.requireTeacher(course);
    return statistics.of(resources.exercise(resources.course(course), slug).id());
  }
}
