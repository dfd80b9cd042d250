package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.Account;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.PasswordResets;
import dev.gradus.account.Throttle;
import dev.gradus.mail.MailServer;
import dev.gradus.web.api.Peer;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.api.RetryAfter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way back in for who forgot a password, where there is a mail server. The answer is the same
 * and comes as fast whether or not there is such an account: looking for it begins afterwards.
 */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ForgottenPasswordPages {

  private static final Logger LOG = Logger.getLogger(ForgottenPasswordPages.class);

  /** A whole class may sit behind one address. */
  private static final int PER_ADDRESS = 30;

  private static final int PER_ACCOUNT = 3;
  private static final int LONGEST = 254;

  /** {@code error} is why nothing was sent, {@code sent} whether something may have been. */
  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ForgottenPasswordPage(String typed, boolean sent, String error)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ResetPasswordPage(String key, String username, Refusal refusal)
      implements TemplateInstance {}

  private final PasswordResets resets;
  private final MailServer mail;
  private final EntranceMessages words;
  private final Throttle perAddress;
  private final Throttle perAccount;

  ForgottenPasswordPages(
      PasswordResets resets, MailServer mail, EntranceMessages words, Clock clock) {
    this.resets = resets;
    this.mail = mail;
    this.words = words;
    this.perAddress = new Throttle(PER_ADDRESS, Duration.ofSeconds(20), clock);
    this.perAccount = new Throttle(PER_ACCOUNT, Duration.ofHours(1), clock);
  }

  @GET
  @Path("forgotten-password")
  public ForgottenPasswordPage show() {
    requireMail();
    return new ForgottenPasswordPage("", false, "");
  }

  @POST
  @Path("forgotten-password")
  public Response ask(@FormParam("account") @Nullable String account, HttpServerRequest request) {
    requireMail();
    var typed = text(account).strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return answer(422, new ForgottenPasswordPage("", false, words.forgottenEmpty()));
    }
    var wait = wait(typed, request);
    if (wait.isPresent()) {
      return Response.status(429)
          .header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait.get()))
          .entity(new ForgottenPasswordPage(typed, false, RetryAfter.sentence(wait.get())))
          .build();
    }
    Thread.ofVirtual().name("password-reset").start(() -> send(typed));
    return answer(200, new ForgottenPasswordPage(typed, true, ""));
  }

  @GET
  @Path("reset-password")
  public Response choose(@QueryParam("key") @Nullable String key) {
    requireMail();
    return resets
        .look(text(key))
        .map(account -> answer(200, page(text(key), account, Refusal.NONE)))
        .orElseGet(this::expired);
  }

  @POST
  @Path("reset-password")
  public Response reset(
      @FormParam("key") @Nullable String key,
      @FormParam("password") @Nullable String password,
      @FormParam("repeat") @Nullable String repeat) {
    requireMail();
    var account = resets.look(text(key));
    if (account.isEmpty()) {
      return expired();
    }
    try {
      if (!text(password).equals(text(repeat))) {
        throw new InvalidAccountException("repeat", "The new passwords differ.");
      }
      return resets
          .reset(text(key), text(password))
          .map(_ -> Response.seeOther(URI.create("/sign-in?done=password")).build())
          .orElseGet(this::expired);
    } catch (InvalidAccountException e) {
      return answer(422, page(text(key), account.get(), Refusal.of(e)));
    }
  }

  private static ResetPasswordPage page(String key, Account account, Refusal refusal) {
    return new ResetPasswordPage(key, account.username(), refusal);
  }

  /** Offers at once what has to be done: to ask for another link. */
  private Response expired() {
    return answer(404, new ForgottenPasswordPage("", false, words.resetExpired()));
  }

  private Optional<Duration> wait(String typed, HttpServerRequest request) {
    return perAddress
        .take(Peer.of(request).peer().getHostAddress())
        .or(() -> perAccount.take(typed.toLowerCase(Locale.ROOT)));
  }

  private void send(String typed) {
    try {
      resets.ask(typed);
    } catch (RuntimeException e) {
      LOG.error("A letter for a forgotten password was not put into the outbox.", e);
    }
  }

  private void requireMail() {
    if (!mail.configured()) {
      throw ProblemException.notFound("No e-mail is sent here. Ask an administrator.");
    }
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }
}
