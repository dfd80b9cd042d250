package dev.gradus.web.session;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Erasure;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Asks to be erased, or no longer. */
@Path("/account/erasure")
@Authenticated
@RunOnVirtualThread
class OwnErasurePages {

  private final CurrentAccount current;
  private final Erasure erasure;

  OwnErasurePages(CurrentAccount current, Erasure erasure) {
    this.current = current;
    this.erasure = erasure;
  }

  @POST
  public Response ask() {
    erasure.ask(current.require());
    return back();
  }

  @POST
  @Path("withdrawal")
  public Response withdraw() {
    erasure.withdraw(current.require());
    return back();
  }

  private static Response back() {
    return Response.seeOther(URI.create("/account#own-data")).build();
  }
}
