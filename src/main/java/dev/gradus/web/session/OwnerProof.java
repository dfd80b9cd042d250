package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.Credentials;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.SignIn;
import dev.gradus.web.api.Peer;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.api.RetryAfter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A session left open on a desk is not enough to take an account over. */
@ApplicationScoped
class OwnerProof {

  private final SignIn signIn;

  OwnerProof(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Refuses the field of a form that should hold the password of the account and does not. */
  void require(Account account, String password, String field, HttpServerRequest request) {
    var credentials = new Credentials(account.username(), password);
    switch (signIn.attempt(credentials, Peer.of(request))) {
      case SignIn.Result.Accepted _ -> {}
      case SignIn.Result.Refused _ ->
          throw new InvalidAccountException(field, "The current password is wrong.");
      case SignIn.Result.Throttled(Duration wait) ->
          throw ProblemException.tooMany(RetryAfter.sentence(wait), wait);
    }
  }
}
