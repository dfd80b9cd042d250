package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Accounts;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All accounts, for administrators. */
@Path("/administration/accounts")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AdministrationPages {

  /** {@code told} is the account whose drawn {@code password} is to be told, once. */
  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AccountsPage(
      List<Account> accounts, List<Role> roles, Refusal refusal, String told, String password)
      implements TemplateInstance {}

  private final Accounts accounts;
  private final CurrentAccount current;

  AdministrationPages(Accounts accounts, CurrentAccount current) {
    this.accounts = accounts;
    this.current = current;
  }

  @GET
  public AccountsPage list() {
    return page(Refusal.NONE, "", "");
  }

  @POST
  public Response create(
      @FormParam("username") @Nullable String username,
      @FormParam("name") @Nullable String name,
      @FormParam("role") @Nullable String role) {
    try {
      var account = NewAccount.drawn(text(username), text(name), role(text(role)));
      var created = accounts.add(account, Optional.of(current.require().id()));
      return Response.status(201)
          .entity(page(Refusal.NONE, created.username(), account.password()))
          .build();
    } catch (InvalidAccountException e) {
      return refused(e);
    }
  }

  @POST
  @Path("{id}/password")
  public Response resetPassword(@PathParam("id") String id) {
    var account = account(id);
    try {
      var password = accounts.resetPassword(account.id(), current.require().id());
      return Response.ok(page(Refusal.NONE, account.username(), password)).build();
    } catch (InvalidAccountException e) {
      return refused(e);
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
      return refused(e);
    }
  }

  private Response refused(InvalidAccountException e) {
    return Response.status(422).entity(page(Refusal.of(e), "", "")).build();
  }

  private AccountsPage page(Refusal refusal, String told, String password) {
    return new AccountsPage(accounts.all(), List.of(Role.values()), refusal, told, password);
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
