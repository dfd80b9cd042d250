package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Throttle;
import dev.gradus.mail.MailServer;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.api.RetryAfter;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One's own e-mail address, where there is a mail server: what it is and what is sent there. */
@Path("/account/email")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class EmailPages {

  /** Each one sends a letter to an address that need not be the sender's. */
  private static final int PROPOSALS = 5;

  private final CurrentAccount current;
  private final OwnerProof proof;
  private final EmailAddresses addresses;
  private final MailServer mail;
  private final AccountView view;
  private final Throttle proposals;

  EmailPages(
      CurrentAccount current,
      OwnerProof proof,
      EmailAddresses addresses,
      MailServer mail,
      AccountView view,
      Clock clock) {
    this.current = current;
    this.proof = proof;
    this.addresses = addresses;
    this.mail = mail;
    this.view = view;
    this.proposals = new Throttle(PROPOSALS, Duration.ofMinutes(10), clock);
  }

  /** The password is asked for, since the address is a way to another one. */
  @POST
  public Response propose(
      @FormParam("email") @Nullable String email,
      @FormParam("proof") @Nullable String password,
      HttpServerRequest request) {
    var account = owner();
    proposals
        .take(account.username())
        .ifPresent(
            wait -> {
              throw ProblemException.tooMany(RetryAfter.sentence(wait), wait);
            });
    try {
      proof.require(account, text(password), "proof", request);
      addresses.propose(account, text(email));
      return back();
    } catch (InvalidAccountException e) {
      var page = view.page(account, Refusal.of(e), text(email));
      return Response.status(422).entity(page).build();
    }
  }

  @POST
  @Path("removal")
  public Response remove() {
    addresses.remove(owner());
    return back();
  }

  @POST
  @Path("notices")
  public Response choose(@FormParam("grades") @Nullable String grades) {
    addresses.tellOfGrades(owner().id(), grades != null);
    return back();
  }

  private Account owner() {
    var account = current.require();
    if (!mail.configured()) {
      throw ProblemException.notFound("No e-mail is sent here.");
    }
    return account;
  }

  private static Response back() {
    return Response.seeOther(URI.create("/account#email-address")).build();
  }
}
