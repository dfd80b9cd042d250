package dev.gradus.web.mail;

import dev.gradus.account.Account;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.Letter;
import dev.gradus.mail.MailServer;
import jakarta.enterprise.context.ApplicationScoped;

/** The letter by which an administrator sees whether letters arrive. */
@ApplicationScoped
public class TestLetter {

  private final MailServer server;
  private final LetterMessages words;

  TestLetter(MailServer server, LetterMessages words) {
    this.server = server;
    this.words = words;
  }

  public Letter to(EmailAddress address, Account by) {
    return new Letter(address, words.testSubject(), words.test(by.name(), server.link("/")));
  }
}
