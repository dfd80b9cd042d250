package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.EmailAddresses;
import dev.gradus.account.EmailAddresses.Confirmation;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Where the link leads that was sent to an address. A button confirms it, not the link: programs
 * that look at letters open what is in them.
 */
@Path("/email-address")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class EmailCheckPages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record EmailCheckPage(
      String key, String username, String address, boolean confirmed, String error)
      implements TemplateInstance {}

  private final EmailAddresses addresses;
  private final EntranceMessages words;

  EmailCheckPages(EmailAddresses addresses, EntranceMessages words) {
    this.addresses = addresses;
    this.words = words;
  }

  @GET
  public EmailCheckPage show(@QueryParam("key") @Nullable String key) {
    return page(text(key), addresses.look(text(key)).orElseThrow(this::expired), false, "");
  }

  @POST
  public Response confirm(@FormParam("key") @Nullable String key) {
    try {
      var found = addresses.confirm(text(key)).orElseThrow(this::expired);
      return Response.ok(page("", found, true, "")).build();
    } catch (InvalidAccountException e) {
      var found = addresses.look(text(key)).orElseThrow(this::expired);
      return Response.status(422).entity(page(text(key), found, false, e.sentence())).build();
    }
  }

  private static EmailCheckPage page(
      String key, Confirmation found, boolean confirmed, String error) {
    return new EmailCheckPage(
        key, found.account().username(), found.address().value(), confirmed, error);
  }

  private ProblemException expired() {
    return ProblemException.notFound(words.checkExpired());
  }
}
