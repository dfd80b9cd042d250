package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.TokenId;
import dev.gradus.account.TokenRequest;
import dev.gradus.account.Tokens;
import dev.gradus.web.api.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Personal access tokens, made and revoked on the account page. */
@Path("/account/tokens")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TokenPages {

  private final CurrentAccount current;
  private final Tokens tokens;
  private final AccountView view;

  TokenPages(CurrentAccount current, Tokens tokens, AccountView view) {
    this.current = current;
    this.tokens = tokens;
    this.view = view;
  }

  /** Answers with the page itself rather than a redirect: the token must not be kept for one. */
  @POST
  public Response issue(
      @FormParam("name") @Nullable String name, @FormParam("days") @Nullable String days) {
    var account = current.require();
    try {
      var issued = tokens.issue(account, new TokenRequest(text(name), lifetime(text(days))));
      return Response.status(201).entity(view.pageWithSecret(account, issued.secret())).build();
    } catch (InvalidAccountException e) {
      return Response.status(422).entity(view.page(account, Refusal.of(e))).build();
    }
  }

  @POST
  @Path("{id}/revoke")
  public Response revoke(@PathParam("id") String id) {
    var owner = current.require();
    if (TokenId.parse(id).filter(token -> tokens.revoke(owner, token)).isEmpty()) {
      throw ProblemException.notFound("You have no such token.");
    }
    return Response.seeOther(URI.create("/account")).build();
  }

  private static Duration lifetime(String days) {
    try {
      return Duration.ofDays(Integer.parseInt(days.strip()));
    } catch (NumberFormatException e) {
      throw new InvalidAccountException("expiresIn", "A token works for a number of days.");
    }
  }
}
