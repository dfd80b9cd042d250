package dev.gradus.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address that a letter can be sent to, such as {@code ada@example.org}. */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;

  /** Plain addresses of the internet: nothing quoted, no comment, no address without a dot. */
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
              + "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  public EmailAddress {
    if (!valid(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** What a person typed, without spaces around it, if that is an address. */
  public static Optional<EmailAddress> parse(String typed) {
    var value = typed.strip();
    return valid(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
  }

  private static boolean valid(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
