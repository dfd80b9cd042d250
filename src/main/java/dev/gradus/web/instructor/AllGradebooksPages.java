package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.gradebook.Grades;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** All gradebooks, one course below the other. */
@Path("/gradebook")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class AllGradebooksPages {

  private final Catalogue catalogue;
  private final Grades grades;

  AllGradebooksPages(Catalogue catalogue, Grades grades) {
    this.catalogue = catalogue;
    this.grades = grades;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return new Templates.Gradebooks(
        catalogue.courses().stream().map(grades::of).map(GradebookView::of).toList());
  }
}
