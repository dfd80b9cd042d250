package dev.gradus.web.authoring;

import dev.gradus.authoring.CourseImports;
import dev.gradus.authoring.DraftList;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The exercises of a course, for those who write them. */
@Path("/courses/{course}/authoring")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AuthoringPages {

  private final Workshop workshop;
  private final Catalogue catalogue;
  private final DraftList drafts;
  private final CourseImports imports;

  AuthoringPages(Workshop workshop, Catalogue catalogue, DraftList drafts, CourseImports imports) {
    this.workshop = workshop;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.imports = imports;
  }

  @GET
  public TemplateInstance show(@PathParam("course") String course) {
    var room = workshop.require(course);
    return new Templates.List(
        ListView.of(
            room.course(),
            catalogue.entries(room.course()),
            drafts.of(room.course().id()),
            imports.of(room.course().id())));
  }
}
