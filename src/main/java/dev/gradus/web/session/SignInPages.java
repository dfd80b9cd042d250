package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.Credentials;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.DemoAccounts;
import dev.gradus.account.Sessions;
import dev.gradus.account.SignIn;
import dev.gradus.mail.MailServer;
import dev.gradus.web.ReturnPath;
import dev.gradus.web.api.Peer;
import dev.gradus.web.api.RetryAfter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The door of the site. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SignInPages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SignInPage(String username, String to, Telling telling, boolean demo, boolean mails)
      implements TemplateInstance {}

  /** What was just done, or refused. */
  record Telling(String done, String error) {}

  /** What the form sends. */
  static final class Form {
    @FormParam("username")
    @Nullable String username;

    @FormParam("password")
    @Nullable String password;

    @FormParam("to")
    @Nullable String to;

    Credentials credentials() {
      return new Credentials(username == null ? "" : username, password == null ? "" : password);
    }
  }

  private final SignIn signIn;
  private final Sessions sessions;
  private final DemoAccounts demoAccounts;
  private final CurrentAccount current;
  private final MailServer mail;
  private final EntranceMessages words;

  SignInPages(
      SignIn signIn,
      Sessions sessions,
      DemoAccounts demoAccounts,
      CurrentAccount current,
      MailServer mail,
      EntranceMessages words) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.demoAccounts = demoAccounts;
    this.current = current;
    this.mail = mail;
    this.words = words;
  }

  @GET
  @Path("sign-in")
  public Response show(
      @QueryParam("to") @Nullable String to,
      @QueryParam("done") @Nullable String done,
      HttpServerRequest request) {
    var target = ReturnPath.of(to);
    var telling = new Telling("password".equals(done) ? words.passwordChanged() : "", "");
    return current.find().isPresent()
        ? Response.seeOther(target.uri()).build()
        : Response.ok(page("", target, telling, request)).build();
  }

  @POST
  @Path("sign-in")
  public Response enter(@BeanParam Form form, HttpServerRequest request) {
    return switch (signIn.attempt(form.credentials(), Peer.of(request))) {
      case SignIn.Result.Accepted(Account account) -> enter(account, form, request);
      case SignIn.Result.Refused() ->
          again(form, request, "The username or password is wrong.", 401).build();
      case SignIn.Result.Throttled(Duration wait) ->
          again(form, request, RetryAfter.sentence(wait), 429)
              .header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait))
              .build();
    };
  }

  @POST
  @Path("sign-out")
  public Response leave(HttpServerRequest request) {
    SessionCookie.read(request).ifPresent(sessions::end);
    SessionCookie.remove(request);
    return Response.seeOther(URI.create("/sign-in")).build();
  }

  private Response enter(Account account, Form form, HttpServerRequest request) {
    SessionCookie.read(request).ifPresent(sessions::end);
    SessionCookie.write(request, sessions.start(account));
    return Response.seeOther(ReturnPath.of(form.to).uri()).build();
  }

  private Response.ResponseBuilder again(
      Form form, HttpServerRequest request, String error, int status) {
    var page =
        page(
            form.credentials().username(), ReturnPath.of(form.to), new Telling("", error), request);
    return Response.status(status).entity(page);
  }

  private SignInPage page(
      String username, ReturnPath to, Telling telling, HttpServerRequest request) {
    var demo = demoAccounts.available() && Peer.of(request).local();
    return new SignInPage(username, to.toString(), telling, demo, mail.configured());
  }
}
