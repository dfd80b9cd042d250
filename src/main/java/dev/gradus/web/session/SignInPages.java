package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.Credentials;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.DemoAccounts;
import dev.gradus.account.Sessions;
import dev.gradus.account.SignIn;
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
  record SignInPage(String username, String to, String error, boolean demo)
      implements TemplateInstance {}

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

  SignInPages(SignIn signIn, Sessions sessions, DemoAccounts demoAccounts, CurrentAccount current) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.demoAccounts = demoAccounts;
    this.current = current;
  }

  @GET
  @Path("sign-in")
  public Response show(@QueryParam("to") @Nullable String to, HttpServerRequest request) {
    var target = ReturnPath.of(to);
    return current.find().isPresent()
        ? Response.seeOther(target.uri()).build()
        : Response.ok(page("", target, "", request)).build();
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
    var page = page(form.credentials().username(), ReturnPath.of(form.to), error, request);
    return Response.status(status).entity(page);
  }

  private SignInPage page(String username, ReturnPath to, String error, HttpServerRequest request) {
    var demo = demoAccounts.available() && Peer.of(request).local();
    return new SignInPage(username, to.toString(), error, demo);
  }
}
