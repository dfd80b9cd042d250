package dev.gradus.web.instructor;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Teaching;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The way to the gradebook of each course that one teaches. */
@Path("/gradebook")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class AllGradebooksPages {

  private final CurrentAccount current;
  private final Teaching teaching;
  private final Catalogue catalogue;

  AllGradebooksPages(CurrentAccount current, Teaching teaching, Catalogue catalogue) {
    this.current = current;
    this.teaching = teaching;
    this.catalogue = catalogue;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    var teacher = current.require();
    return new Templates.Gradebooks(
        catalogue.courses().stream()
            .filter(course -> teaching.teaches(teacher, course.slug()))
            .toList());
  }
}
