package dev.gradus.web.api;

import dev.gradus.account.Role;
import dev.gradus.course.CourseVersions;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which versions of its exercises a course has, for its instructors. */
@Path("/api/v1/courses/{course}/versions")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class VersionsApi {

  private final Instructors instructors;
  private final Resources resources;
  private final CourseVersions versions;

  VersionsApi(Instructors instructors, Resources resources, CourseVersions versions) {
    this.instructors = instructors;
    this.resources = resources;
    this.versions = versions;
  }

  /** The version of an exercise that a course has. */
  record View(String exercise, int version, int newestVersion, boolean pinned) {

    static View of(CourseVersions.Line line) {
      return new View(
          line.exercise().slug(), line.version().number(), line.newest(), line.exercise().pinned());
    }
  }

  @GET
  public List<View> all(@PathParam("course") String slug) {
    instructors.require(slug);
    return versions.of(resources.course(slug)).stream().map(View::of).toList();
  }

  /** Moves all exercises on to their newest versions; those that are pinned stay pinned there. */
  @POST
  @Path("move-on")
  public List<View> moveOn(@PathParam("course") String slug) {
    var actor = instructors.require(slug);
    versions.moveOn(resources.course(slug), actor.id());
    return all(slug);
  }
}
