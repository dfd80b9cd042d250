package dev.gradus.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A permanent name to sign in with: 1 to 64 of a-z, 0-9, dot, dash and underscore. */
public record Username(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public Username {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a username: " + value);
    }
  }

  /** What a person typed, in lower case and without spaces around it, if that is a username. */
  public static Optional<Username> parse(String typed) {
    var value = typed.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(value).matches() ? Optional.of(new Username(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
