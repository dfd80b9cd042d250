package dev.gradus.web.session;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.grading.GradingStation;
import dev.gradus.grading.Inspection;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the sandbox of this node was proven to hold, for administrators. */
@Path("/administration/sandbox")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SandboxPages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** {@code inspections} has at most one element: a node without a sandbox has none. */
  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SandboxPage(
      boolean grades, List<String> failures, List<Inspection> inspections, String testedAt)
      implements TemplateInstance {}

  private final GradingStation station;
  private final CurrentAccount current;

  SandboxPages(GradingStation station, CurrentAccount current) {
    this.station = station;
    this.current = current;
  }

  @GET
  public SandboxPage show() {
    var status = station.status();
    var inspection = station.inspection();
    return new SandboxPage(
        status.grades(),
        status.failures(),
        inspection.stream().toList(),
        inspection.map(found -> TIME.format(found.at())).orElse(""));
  }

  /** Runs the self-test, which else runs every five minutes. */
  @POST
  public Response test() {
    current.require();
    station.prove();
    return Response.seeOther(URI.create("/administration/sandbox")).build();
  }
}
