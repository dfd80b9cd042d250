package dev.gradus.account;

/** A new personal access token with its secret, which is shown this once and kept nowhere. */
public record IssuedToken(Token token, String secret) {

  @Override
  public String toString() {
    return "IssuedToken[" + token.id() + "]";
  }
}
