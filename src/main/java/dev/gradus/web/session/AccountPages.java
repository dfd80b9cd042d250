package dev.gradus.web.session;

import dev.gradus.account.Accounts;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Sessions;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One's own account: its password, and a way to its tokens. */
@Path("/account")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AccountPages {

  private final CurrentAccount current;
  private final Accounts accounts;
  private final OwnerProof proof;
  private final Sessions sessions;
  private final AccountView view;
  private final AccountMessages words;

  AccountPages(
      CurrentAccount current,
      Accounts accounts,
      OwnerProof proof,
      Sessions sessions,
      AccountView view,
      AccountMessages words) {
    this.current = current;
    this.accounts = accounts;
    this.proof = proof;
    this.sessions = sessions;
    this.view = view;
    this.words = words;
  }

  @GET
  public AccountPage show(@QueryParam("changed") @Nullable String changed) {
    return view.page(current.require(), "password".equals(changed) ? words.changed() : "");
  }

  @POST
  @Path("password")
  public Response changePassword(
      @FormParam("current") @Nullable String old,
      @FormParam("password") @Nullable String password,
      @FormParam("repeat") @Nullable String repeat,
      HttpServerRequest request) {
    var account = current.require();
    try {
      proof.require(account, text(old), "current", request);
      if (!text(password).equals(text(repeat))) {
        throw new InvalidAccountException("repeat", "The new passwords differ.");
      }
      accounts.setPassword(account.id(), text(password), account.id());
    } catch (InvalidAccountException e) {
      return Response.status(422).entity(view.page(account, Refusal.of(e))).build();
    }
    SessionCookie.write(request, sessions.start(account));
    return Response.seeOther(URI.create("/account?changed=password")).build();
  }

  static String text(@Nullable String field) {
    return field == null ? "" : field;
  }
}
