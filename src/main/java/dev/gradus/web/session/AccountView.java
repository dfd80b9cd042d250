package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers what the account page shows. */
@ApplicationScoped
class AccountView {

  private final Tokens tokens;

  AccountView(Tokens tokens) {
    this.tokens = tokens;
  }

  AccountPage page(Account account, String done) {
    return new AccountPage(account, rows(account), done, Refusal.NONE, "");
  }

  AccountPage page(Account account, Refusal refusal) {
    return new AccountPage(account, rows(account), "", refusal, "");
  }

  AccountPage pageWithSecret(Account account, String secret) {
    return new AccountPage(account, rows(account), "", Refusal.NONE, secret);
  }

  private List<TokenView> rows(Account account) {
    return tokens.of(account).stream().map(TokenView::of).toList();
  }
}
