package dev.gradus.web.authoring;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A statement as learners will see it, while it is typed. */
@Path("/courses/{course}/authoring/exercises/{slug}/preview")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PreviewPages {

  private final Workshop workshop;

  PreviewPages(Workshop workshop) {
    this.workshop = workshop;
  }

  @POST
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("source") @DefaultValue("") String source) {
    var bench = workshop.require(course, slug);
    return new Templates.Preview(
        Statements.render(bench.address(), bench.draft().folder(), source));
  }
}
