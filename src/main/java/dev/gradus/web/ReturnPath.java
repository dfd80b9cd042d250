package dev.gradus.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page that was asked for before signing in: a path of this site, never another site. */
public record ReturnPath(URI uri) {

  private static final int LONGEST = 2000;
  private static final ReturnPath HOME = new ReturnPath(URI.create("/"));

  /** What cannot be trusted leads home. */
  public static ReturnPath of(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(ReturnPath::parse).orElse(HOME);
  }

  private static Optional<ReturnPath> parse(String text) {
    if (text.length() > LONGEST || !text.startsWith("/")) {
      return Optional.empty();
    }
    try {
      // URI refuses backslashes, spaces and control characters, which browsers bend to their use.
      var uri = new URI(text);
      return local(uri) ? Optional.of(new ReturnPath(uri)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** {@code //host} is another site, also when it only appears once {@code ..} is resolved. */
  private static boolean local(URI uri) {
    var path = Optional.ofNullable(uri.normalize().getRawPath()).orElse("");
    return uri.getRawAuthority() == null
        && path.startsWith("/")
        && !uri.getRawPath().contains("//")
        && !path.startsWith("/sign-");
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
