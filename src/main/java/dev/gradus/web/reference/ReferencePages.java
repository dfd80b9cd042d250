package dev.gradus.web.reference;

import dev.gradus.account.Role;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.CheckedTemplate;
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

/** The documentation of the tensor core: all types with a search, and a page for each. */
@Path("/reference")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
class ReferencePages {

  private static final int LONGEST_QUERY = 100;

  @CheckedTemplate(basePath = "reference", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReferenceIndex(ReferenceView.Index page) implements TemplateInstance {}

  @CheckedTemplate(basePath = "reference", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReferenceType(ReferenceView.Type page) implements TemplateInstance {}

  private final ReferenceViews views;

  ReferencePages(ReferenceViews views) {
    this.views = views;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance index(@QueryParam("q") @DefaultValue("") String query) {
    String cut = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    return new ReferenceIndex(views.index(cut));
  }

  @GET
  @Path("{type}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance type(@PathParam("type") String type) {
    return new ReferenceType(
        views
            .type(type)
            .orElseThrow(() -> ProblemException.notFound("There is no type of this name.")));
  }
}
