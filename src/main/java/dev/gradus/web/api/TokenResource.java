package dev.gradus.web.api;

import dev.gradus.account.Account;
import dev.gradus.account.Credentials;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.IssuedToken;
import dev.gradus.account.SignIn;
import dev.gradus.account.Token;
import dev.gradus.account.TokenId;
import dev.gradus.account.TokenRequest;
import dev.gradus.account.Tokens;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Personal access tokens: a password once, then a token in each request. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TokenResource {

  /** What a client sends to get a token. */
  record NewToken(
      @Nullable String username,
      @Nullable String password,
      @Nullable String name,
      @Nullable String expiresIn) {}

  /** The only answer that ever holds a token. */
  record FreshToken(String id, String token, Instant expiresAt) {
    static FreshToken of(IssuedToken issued) {
      return new FreshToken(
          issued.token().id().toString(), issued.secret(), issued.token().expiresAt());
    }
  }

  /** A token in the list of its owner. */
  record ListedToken(
      String id,
      String name,
      String prefix,
      Instant createdAt,
      Instant expiresAt,
      Optional<Instant> lastUsedAt) {
    static ListedToken of(Token token) {
      return new ListedToken(
          token.id().toString(),
          token.name(),
          token.prefix(),
          token.createdAt(),
          token.expiresAt(),
          token.lastUsedAt());
    }
  }

  private final SignIn signIn;
  private final Tokens tokens;
  private final CurrentAccount current;

  TokenResource(SignIn signIn, Tokens tokens, CurrentAccount current) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.current = current;
  }

  @POST
  @PermitAll
  public Response issue(@Nullable NewToken body, HttpServerRequest request) {
    if (body == null) {
      throw ProblemException.badRequest("The body is missing.");
    }
    var credentials =
        new Credentials(required("username", body.username), required("password", body.password));
    var wanted = new TokenRequest(required("name", body.name), lifetime(body.expiresIn));
    return switch (signIn.attempt(credentials, Peer.of(request))) {
      case SignIn.Result.Accepted(Account account) -> created(tokens.issue(account, wanted));
      case SignIn.Result.Refused() ->
          throw new ProblemException(Problem.of(401, "The username or password is wrong."));
      case SignIn.Result.Throttled(Duration wait) ->
          throw ProblemException.tooMany(RetryAfter.sentence(wait), wait);
    };
  }

  @GET
  @Authenticated
  public List<ListedToken> list() {
    return tokens.of(current.require()).stream().map(ListedToken::of).toList();
  }

  @DELETE
  @Path("{id}")
  @Authenticated
  public void revoke(@PathParam("id") String id) {
    var owner = current.require();
    if (TokenId.parse(id).filter(token -> tokens.revoke(owner, token)).isEmpty()) {
      throw ProblemException.notFound("You have no such token.");
    }
  }

  private static Response created(IssuedToken issued) {
    return Response.created(URI.create("/api/v1/tokens/" + issued.token().id()))
        .entity(FreshToken.of(issued))
        .build();
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw ProblemException.invalid(field, "The field " + field + " is missing.");
    }
    return value;
  }

  private static Duration lifetime(@Nullable String expiresIn) {
    return expiresIn == null ? TokenRequest.USUAL_LIFETIME : Lifetime.parse("expiresIn", expiresIn);
  }
}
