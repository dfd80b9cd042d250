package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.FirstAdministrator;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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

/** Where the one-time link leads that a new server prints. */
@Path("/first-administrator")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class FirstAdministratorPages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record FirstAdministratorPage(String key, String username, String name, Refusal refusal)
      implements TemplateInstance {}

  /** What the form sends. */
  static final class Form {
    @FormParam("key")
    @Nullable String key;

    @FormParam("username")
    @Nullable String username;

    @FormParam("name")
    @Nullable String name;

    @FormParam("password")
    @Nullable String password;

    @FormParam("repeat")
    @Nullable String repeat;

    NewAccount account() {
      if (!text(password).equals(text(repeat))) {
        throw new InvalidAccountException("repeat", "The passwords differ.");
      }
      return new NewAccount(text(username), text(name), Role.ADMINISTRATOR, text(password));
    }

    FirstAdministratorPage page(Refusal refusal) {
      return new FirstAdministratorPage(text(key), text(username), text(name), refusal);
    }
  }

  private final FirstAdministrator firstAdministrator;

  FirstAdministratorPages(FirstAdministrator firstAdministrator) {
    this.firstAdministrator = firstAdministrator;
  }

  @GET
  public FirstAdministratorPage show(@QueryParam("key") @Nullable String key) {
    if (!firstAdministrator.invited(text(key))) {
      throw expired();
    }
    return new FirstAdministratorPage(text(key), "", "", Refusal.NONE);
  }

  @POST
  public Response create(@BeanParam Form form) {
    try {
      if (firstAdministrator.create(text(form.key), form.account()).isEmpty()) {
        throw expired();
      }
    } catch (InvalidAccountException e) {
      return Response.status(422).entity(form.page(Refusal.of(e))).build();
    }
    return Response.seeOther(URI.create("/sign-in")).build();
  }

  private static ProblemException expired() {
    return ProblemException.notFound(
        "This link was used, replaced, or is too old; a restart of the server prints a new one as"
            + " long as there is no administrator.");
  }
}
