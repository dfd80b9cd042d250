package dev.gradus.web.session;

import dev.gradus.account.EmailAddresses;
import dev.gradus.mail.EmailAddress;

/**
 * The e-mail address of an account as its owner sees it.
 *
 * @param typed what was typed and refused
 */
record EmailView(String confirmed, String proposed, boolean toldOfGrades, String typed) {

  static EmailView of(EmailAddresses.Known known, String typed) {
    return new EmailView(
        known.confirmed().map(EmailAddress::value).orElse(""),
        known.proposed().map(EmailAddress::value).orElse(""),
        known.toldOfGrades(),
        typed);
  }
}
