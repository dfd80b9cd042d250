package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One's own account. */
@Path("/account")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AccountPages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AccountPage(Account account) implements TemplateInstance {}

  private final CurrentAccount current;

  AccountPages(CurrentAccount current) {
    this.current = current;
  }

  @GET
  public AccountPage show() {
    return new AccountPage(current.require());
  }
}
