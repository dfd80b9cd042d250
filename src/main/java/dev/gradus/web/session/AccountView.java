package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.Erasure;
import dev.gradus.account.Tokens;
import dev.gradus.mail.MailServer;
import dev.gradus.web.result.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gathers what the account page shows. */
@ApplicationScoped
class AccountView {

  private final Tokens tokens;
  private final EmailAddresses addresses;
  private final MailServer mail;
  private final Erasure erasure;

  AccountView(Tokens tokens, EmailAddresses addresses, MailServer mail, Erasure erasure) {
    this.tokens = tokens;
    this.addresses = addresses;
    this.mail = mail;
    this.erasure = erasure;
  }

  AccountPage page(Account account, String done) {
    return page(account, new Telling(done, Refusal.NONE, "", ""));
  }

  AccountPage page(Account account, Refusal refusal) {
    return page(account, refusal, "");
  }

  /** With the address that was typed into a form that was refused. */
  AccountPage page(Account account, Refusal refusal, String email) {
    return page(account, new Telling("", refusal, "", email));
  }

  AccountPage pageWithSecret(Account account, String secret) {
    return page(account, new Telling("", Refusal.NONE, secret, ""));
  }

  private record Telling(String done, Refusal refusal, String secret, String email) {}

  private AccountPage page(Account account, Telling telling) {
    return new AccountPage(
        account,
        tokens.of(account).stream().map(TokenView::of).toList(),
        email(account, telling.email()),
        erasure.asked(account.id()).map(Moment::of),
        telling.done(),
        telling.refusal(),
        telling.secret());
  }

  private Optional<EmailView> email(Account account, String typed) {
    return mail.configured()
        ? Optional.of(EmailView.of(addresses.of(account.id()), typed))
        : Optional.empty();
  }
}
