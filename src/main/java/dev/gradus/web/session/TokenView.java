package dev.gradus.web.session;

import dev.gradus.account.Token;
import dev.gradus.web.result.Moment;
import java.util.Optional;

/** A row in the list of one's tokens. */
record TokenView(String id, String name, String prefix, Moment expires, Optional<Moment> used) {

  static TokenView of(Token token) {
    return new TokenView(
        token.id().toString(),
        token.name(),
        token.prefix(),
        Moment.of(token.expiresAt()),
        token.lastUsedAt().map(Moment::of));
  }
}
