package dev.gradus.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * A letter that is to be written and sent.
 *
 * @param account whom it is for; empty for somebody who may have none
 * @param address where to; empty for the address that the account has when it is sent
 * @param subject what it is about, as its writer reads it
 * @param delay how long to wait, so that a second cause finds the first letter still waiting
 */
public record LetterOrder(
    LetterKind kind,
    Optional<Long> account,
    Optional<EmailAddress> address,
    String subject,
    Duration delay) {

  public static LetterOrder toAccount(LetterKind kind, long account, String subject) {
    return new LetterOrder(kind, Optional.of(account), Optional.empty(), subject, Duration.ZERO);
  }

  public static LetterOrder toAddress(LetterKind kind, EmailAddress address, String subject) {
    return new LetterOrder(kind, Optional.empty(), Optional.of(address), subject, Duration.ZERO);
  }

  public LetterOrder after(Duration wait) {
    return new LetterOrder(kind, account, address, subject, wait);
  }
}
