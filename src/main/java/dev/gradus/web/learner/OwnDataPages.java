package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Everything that is kept of one's own account, to take away. */
@Path("/account/data")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
class OwnDataPages {

  private final CurrentAccount current;
  private final OwnData data;

  OwnDataPages(CurrentAccount current, OwnData data) {
    this.current = current;
    this.data = data;
  }

  @GET
  public Response download() {
    var owner = current.require();
    String name = "attachment; filename=\"gradus-" + owner.username() + ".zip\"";
    return Response.ok((StreamingOutput) out -> data.write(owner, out), "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
