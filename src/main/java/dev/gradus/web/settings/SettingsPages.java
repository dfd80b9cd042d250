package dev.gradus.web.settings;

import dev.gradus.account.Account;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.Role;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.MailException;
import dev.gradus.mail.MailServer;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.mail.TestLetter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The settings of this node, for administrators to read. */
@Path("/administration/settings")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SettingsPages {

  @CheckedTemplate(basePath = "settings", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SettingsPage(SettingsView page) implements TemplateInstance {}

  private final CurrentAccount current;
  private final EmailAddresses addresses;
  private final MailServer mail;
  private final TestLetter letter;
  private final AuditTrail audit;
  private final SettingsViews views;
  private final SettingsMessages words;

  SettingsPages(
      CurrentAccount current,
      EmailAddresses addresses,
      MailServer mail,
      TestLetter letter,
      AuditTrail audit,
      SettingsViews views,
      SettingsMessages words) {
    this.current = current;
    this.addresses = addresses;
    this.mail = mail;
    this.letter = letter;
    this.audit = audit;
    this.views = views;
    this.words = words;
  }

  @GET
  public SettingsPage show() {
    return page(SettingsView.Test.to(own()));
  }

  /** Sends a letter at once, past the outbox, and says what came of it. */
  @POST
  @Path("test-message")
  public Response test(@FormParam("to") @DefaultValue("") String typed) {
    var account = current.require();
    if (!mail.configured()) {
      throw ProblemException.notFound("No e-mail is sent here.");
    }
    var address = EmailAddress.parse(typed);
    if (address.isEmpty()) {
      return answer(422, new SettingsView.Test(typed, words.noAddress(), "", ""));
    }
    audit.record(Optional.of(account.id()), "mail.test", "mail server", "");
    return send(account, address.get());
  }

  private Response send(Account account, EmailAddress to) {
    try {
      mail.send(letter.to(to, account));
      var taken = words.testTaken(mail.name(), to.value());
      return answer(200, new SettingsView.Test(to.value(), "", taken, ""));
    } catch (MailException e) {
      return answer(422, new SettingsView.Test(to.value(), "", "", e.answer()));
    }
  }

  private String own() {
    return addresses.of(current.require().id()).confirmed().map(EmailAddress::value).orElse("");
  }

  private Response answer(int status, SettingsView.Test test) {
    return Response.status(status).entity(page(test)).build();
  }

  private SettingsPage page(SettingsView.Test test) {
    return new SettingsPage(views.view(test));
  }
}
