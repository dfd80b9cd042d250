package dev.gradus.web.session;

import dev.gradus.account.AuditEntry;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Role;
import dev.gradus.web.result.Moment;
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
import java.util.List;

/** Who changed what on the whole server, for administrators; courses have a part of their own. */
@Path("/administration/changes")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ChangesPages {

  private static final int PAGE = 100;

  /** {@code older} is the id below which the next part begins, 0 if this is the last. */
  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChangesPage(String find, List<Change> changes, long older) implements TemplateInstance {}

  record Change(
      Moment at,
      String by,
      String action,
      String course,
      String subject,
      String before,
      String after,
      String why) {

    private static Change of(AuditEntry entry) {
      var deed = entry.deed();
      return new Change(
          Moment.of(entry.at()),
          entry.actor().orElse("–"),
          deed.action(),
          deed.course(),
          deed.subject(),
          deed.before(),
          deed.after(),
          deed.details());
    }
  }

  private final AuditTrail audit;

  ChangesPages(AuditTrail audit) {
    this.audit = audit;
  }

  @GET
  public ChangesPage show(
      @QueryParam("find") @DefaultValue("") String find,
      @QueryParam("below") @DefaultValue("9223372036854775807") long below) {
    var entries = audit.read(new AuditTrail.Part("", find.strip(), below, PAGE));
    return new ChangesPage(
        find,
        entries.stream().map(Change::of).toList(),
        entries.size() == PAGE ? entries.getLast().id() : 0);
  }
}
