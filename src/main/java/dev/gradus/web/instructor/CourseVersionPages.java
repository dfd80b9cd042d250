package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.course.CourseVersions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Moves all exercises of a course on to their newest versions, or keeps them where they are. */
@Path("/courses/{course}/versions")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
class CourseVersionPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final CourseVersions versions;

  CourseVersionPages(Instructors instructors, Catalogue catalogue, CourseVersions versions) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.versions = versions;
  }

  @POST
  @Path("move-on")
  public Response moveOn(@PathParam("course") String slug) {
    var actor = instructors.require(slug);
    versions.moveOn(catalogue.course(slug), actor.id());
    return back(slug);
  }

  @POST
  @Path("pin")
  public Response pin(@PathParam("course") String slug) {
    var actor = instructors.require(slug);
    versions.pin(catalogue.course(slug), actor.id());
    return back(slug);
  }

  @POST
  @Path("follow")
  public Response follow(@PathParam("course") String slug) {
    var actor = instructors.require(slug);
    versions.follow(catalogue.course(slug), actor.id());
    return back(slug);
  }

  private static Response back(String slug) {
    return Response.seeOther(URI.create("/courses/" + slug + "/terms#versions")).build();
  }
}
