package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Accounts;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Erasure;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Role;
import dev.gradus.mail.MailServer;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An administrator erases a person, having been told what that takes away. */
@Path("/administration/accounts/{id}/erasure")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ErasurePages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ErasurePage(Account account, boolean mails, Refusal refusal) implements TemplateInstance {}

  private final Accounts accounts;
  private final Erasure erasure;
  private final CurrentAccount current;
  private final MailServer mail;
  private final AccountMessages words;

  ErasurePages(
      Accounts accounts,
      Erasure erasure,
      CurrentAccount current,
      MailServer mail,
      AccountMessages words) {
    this.accounts = accounts;
    this.erasure = erasure;
    this.current = current;
    this.mail = mail;
    this.words = words;
  }

  @GET
  public ErasurePage show(@PathParam("id") String id) {
    return page(account(id), Refusal.NONE);
  }

  /** The username is typed again, so that a wrong click erases nobody. */
  @POST
  public Response erase(
      @PathParam("id") String id, @FormParam("username") @Nullable String username) {
    var account = account(id);
    try {
      if (!text(username).strip().equals(account.username())) {
        throw new InvalidAccountException("username", words.notThis(account.username()));
      }
      erasure.erase(account, current.require().id());
    } catch (InvalidAccountException e) {
      return Response.status(422).entity(page(account, Refusal.of(e))).build();
    }
    return Response.seeOther(URI.create("/administration/accounts?erased=" + account.id())).build();
  }

  private ErasurePage page(Account account, Refusal refusal) {
    return new ErasurePage(account, mail.configured(), refusal);
  }

  private Account account(String id) {
    return AccountId.parse(id)
        .flatMap(accounts::find)
        .filter(account -> !account.erased())
        .orElseThrow(() -> ProblemException.notFound("There is no such account."));
  }
}
