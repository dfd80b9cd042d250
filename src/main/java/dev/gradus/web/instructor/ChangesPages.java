package dev.gradus.web.instructor;

import dev.gradus.account.AuditTrail;
import dev.gradus.account.Role;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Changes;
import dev.gradus.web.Instructors;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Who changed what in a course, for its instructors: it names all learners. */
@Path("/courses/{course}/changes")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
class ChangesPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final AuditTrail audit;

  ChangesPages(Instructors instructors, Catalogue catalogue, AuditTrail audit) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.audit = audit;
  }

  record View(String course, String title, Changes changes) {}

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String slug,
      @QueryParam("find") @DefaultValue("") String find,
      @QueryParam("below") @DefaultValue("9223372036854775807") long below) {
    instructors.require(slug);
    var course = catalogue.course(slug);
    return new Templates.Changes(
        new View(slug, course.title(), Changes.in(slug, audit, find, below)));
  }
}
