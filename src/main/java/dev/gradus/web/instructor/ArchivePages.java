package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.course.Archive;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends a course, and opens it again. */
@Path("/courses/{course}/archive")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
class ArchivePages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Archive archive;

  ArchivePages(Instructors instructors, Catalogue catalogue, Archive archive) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.archive = archive;
  }

  @POST
  public Response end(@PathParam("course") String slug) {
    var actor = instructors.require(slug);
    archive.end(catalogue.course(slug), actor.id());
    return back(slug);
  }

  @POST
  @Path("reopen")
  public Response reopen(@PathParam("course") String slug) {
    var actor = instructors.require(slug);
    archive.reopen(catalogue.course(slug), actor.id());
    return back(slug);
  }

  private static Response back(String slug) {
    return Response.seeOther(URI.create("/courses/" + slug + "/people#over")).build();
  }
}
