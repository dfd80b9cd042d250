package dev.gradus.web.session;

import dev.gradus.account.AuditTrail;
import dev.gradus.account.Role;
import dev.gradus.web.Changes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Who changed what on the whole server, for administrators; courses have a part of their own. */
@Path("/administration/changes")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ChangesPages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChangesPage(Changes changes) implements TemplateInstance {}

  private final AuditTrail audit;

  ChangesPages(AuditTrail audit) {
    this.audit = audit;
  }

  @GET
  public ChangesPage show(
      @QueryParam("find") @DefaultValue("") String find,
      @QueryParam("below") @DefaultValue("9223372036854775807") long below) {
    return new ChangesPage(Changes.in("", audit, find, below));
  }
}
