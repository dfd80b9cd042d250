package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Accounts;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Erasure;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.result.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All accounts, for administrators. */
@Path("/administration/accounts")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AdministrationPages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AccountsPage(AccountsView page) implements TemplateInstance {}

  private final Accounts accounts;
  private final Erasure erasure;
  private final CurrentAccount current;

  AdministrationPages(Accounts accounts, Erasure erasure, CurrentAccount current) {
    this.accounts = accounts;
    this.erasure = erasure;
    this.current = current;
  }

  @GET
  public AccountsPage list(
      @QueryParam("find") @DefaultValue("") String find,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("erased") @DefaultValue("") String erased) {
    var tombstone =
        AccountId.parse(erased)
            .flatMap(accounts::find)
            .filter(Account::erased)
            .map(Account::username);
    return new AccountsPage(view(find, page).without(tombstone.orElse("")));
  }

  @POST
  public Response create(
      @FormParam("username") @Nullable String username,
      @FormParam("name") @Nullable String name,
      @FormParam("role") @Nullable String role) {
    try {
      var account = NewAccount.drawn(text(username), text(name), role(text(role)));
      var created = accounts.add(account, Optional.of(current.require().id()));
      return told(201, created, account.password());
    } catch (InvalidAccountException e) {
      return refused(e, new AccountsView.Typed(text(username), text(name), text(role)));
    }
  }

  @POST
  @Path("{id}/password")
  public Response resetPassword(@PathParam("id") String id) {
    var account = account(id);
    try {
      var password = accounts.resetPassword(account.id(), current.require().id());
      return told(200, account, password);
    } catch (InvalidAccountException e) {
      return refused(e, AccountsView.Typed.NOTHING);
    }
  }

  @POST
  @Path("{id}/role")
  public Response setRole(@PathParam("id") String id, @FormParam("role") @Nullable String role) {
    return change(id, (account, actor) -> accounts.setRole(account, role(text(role)), actor));
  }

  @POST
  @Path("{id}/disable")
  public Response disable(@PathParam("id") String id) {
    return change(id, (account, actor) -> accounts.setDisabled(account, true, actor));
  }

  @POST
  @Path("{id}/enable")
  public Response enable(@PathParam("id") String id) {
    return change(id, (account, actor) -> accounts.setDisabled(account, false, actor));
  }

  private Response change(String id, BiConsumer<AccountId, AccountId> change) {
    try {
      change.accept(account(id).id(), current.require().id());
      return Response.seeOther(URI.create("/administration/accounts")).build();
    } catch (InvalidAccountException e) {
      return refused(e, AccountsView.Typed.NOTHING);
    }
  }

  private Response refused(InvalidAccountException e, AccountsView.Typed typed) {
    var page = new AccountsPage(view("", 1).refused(Refusal.of(e), typed));
    return Response.status(422).entity(page).build();
  }

  /** Shows the account alone, with its password. */
  private Response told(int status, Account account, String password) {
    var told = new AccountsView.Told(account.username(), password);
    var page = new AccountsPage(view(account.username(), 1).telling(told));
    return Response.status(status).entity(page).build();
  }

  private AccountsView view(String find, int page) {
    var asking = erasure.asking();
    return AccountsView.of(
        accounts.all().stream()
            .map(
                account ->
                    new AccountsView.Line(
                        account, Optional.ofNullable(asking.get(account.id())).map(Moment::of)))
            .toList(),
        find,
        page);
  }

  private Account account(String id) {
    return AccountId.parse(id)
        .flatMap(accounts::find)
        .orElseThrow(() -> ProblemException.notFound("There is no such account."));
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidAccountException("role", "Choose one of the roles."));
  }
}
