package dev.gradus.web.api;

import dev.gradus.course.CourseExercise;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.grading.Regrade;
import dev.gradus.grading.RegradeConflictException;
import dev.gradus.grading.RegradeReports;
import dev.gradus.grading.RegradeRequest;
import dev.gradus.grading.Regrades;
import dev.gradus.web.Instructors;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The regrades of an exercise, for its instructors. */
@Path("/api/v1/courses/{course}/exercises/{slug}/regrades")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RegradesApi {

  private final Instructors instructors;
  private final Resources resources;
  private final ExerciseVersions versions;
  private final Regrades regrades;
  private final RegradeReports reports;

  RegradesApi(
      Instructors instructors,
      Resources resources,
      ExerciseVersions versions,
      Regrades regrades,
      RegradeReports reports) {
    this.instructors = instructors;
    this.resources = resources;
    this.versions = versions;
    this.regrades = regrades;
    this.reports = reports;
  }

  /**
   * What to regrade.
   *
   * @param version the number of the version to grade against; the current one if absent
   * @param from the number of the only version whose submissions are meant; all older if absent
   */
  record RegradeBody(Optional<Integer> version, Optional<Integer> from) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @Nullable RegradeBody body) {
    var instructor = instructors.require(course);
    var exercise = exercise(course, slug);
    var asked = HandIn.present(body);
    var against =
        asked
            .version()
            .map(number -> version(exercise, number, "version"))
            .orElseGet(() -> resources.current(exercise));
    var from = asked.from().map(number -> version(exercise, number, "from").id());
    try {
      var id = regrades.start(new RegradeRequest(exercise.id(), against, from, instructor.id()));
      return Response.accepted(reports.find(id).orElseThrow())
          .location(URI.create("/api/v1/regrades/" + id))
          .build();
    } catch (RegradeConflictException e) {
      throw ProblemException.conflict(e.sentence());
    }
  }

  @GET
  public List<Regrade> all(@PathParam("course") String course, @PathParam("slug") String slug) {
    instructors.require(course);
    return reports.of(exercise(course, slug).id());
  }

  private CourseExercise exercise(String course, String slug) {
    return resources.exercise(resources.course(course), slug);
  }

  private ExerciseVersion version(CourseExercise exercise, int number, String field) {
    return versions
        .find(exercise.source(), number)
        .orElseThrow(() -> ProblemException.invalid(field, "There is no version " + number + "."));
  }
}
