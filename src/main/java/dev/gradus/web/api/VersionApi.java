package dev.gradus.web.api;

import dev.gradus.account.Role;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.CourseVersions;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which version of an exercise a course has, for its instructors. */
@Path("/api/v1/courses/{course}/exercises/{slug}/version")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class VersionApi {

  private final Instructors instructors;
  private final Resources resources;
  private final CourseVersions versions;

  VersionApi(Instructors instructors, Resources resources, CourseVersions versions) {
    this.instructors = instructors;
    this.resources = resources;
    this.versions = versions;
  }

  /**
   * What the course is to have.
   *
   * @param version its number; if absent, the one that it has, or the newest where none is pinned
   * @param pinned whether it stays when a newer one is published; if absent, as it is
   */
  record VersionBody(Optional<Integer> version, Optional<Boolean> pinned) {}

  @GET
  public VersionsApi.View show(@PathParam("course") String course, @PathParam("slug") String slug) {
    instructors.require(course);
    return view(course, slug);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public VersionsApi.View choose(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @Nullable VersionBody body) {
    var actor = instructors.require(course);
    var asked = HandIn.present(body);
    var in = resources.course(course);
    var exercise = resources.exercise(in, slug);
    var version =
        asked
            .version()
            .map(
                number ->
                    versions
                        .find(exercise, number)
                        .orElseThrow(
                            () ->
                                ProblemException.invalid(
                                    "version", "There is no version " + number + ".")));
    if (asked.pinned().orElse(exercise.pinned())) {
      versions.pin(in, exercise, version.orElseGet(() -> resources.current(exercise)), actor.id());
    } else {
      refuseOld(exercise, asked.version());
      versions.follow(in, exercise, actor.id());
    }
    return view(course, slug);
  }

  private void refuseOld(CourseExercise exercise, Optional<Integer> number) {
    int newest = versions.line(exercise).newest();
    if (number.filter(asked -> asked != newest).isPresent()) {
      throw ProblemException.invalid(
          "pinned",
          "Version %d is the newest: an older one stays only if it is pinned.".formatted(newest));
    }
  }

  private VersionsApi.View view(String course, String slug) {
    return VersionsApi.View.of(versions.line(resources.exercise(resources.course(course), slug)));
  }
}
