package dev.gradus.web.session;

import dev.gradus.account.Account;
import dev.gradus.account.Erasure;
import dev.gradus.account.Tokens;
import dev.gradus.web.result.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Gathers what the account page shows. */
@ApplicationScoped
class AccountView {

  private final Tokens tokens;
  private final Erasure erasure;

  AccountView(Tokens tokens, Erasure erasure) {
    this.tokens = tokens;
    this.erasure = erasure;
  }

  AccountPage page(Account account, String done) {
    return new AccountPage(account, rows(account), erasure(account), done, Refusal.NONE, "");
  }

  AccountPage page(Account account, Refusal refusal) {
    return new AccountPage(account, rows(account), erasure(account), "", refusal, "");
  }

  AccountPage pageWithSecret(Account account, String secret) {
    return new AccountPage(account, rows(account), erasure(account), "", Refusal.NONE, secret);
  }

  private Optional<Moment> erasure(Account account) {
    return erasure.asked(account.id()).map(Moment::of);
  }

  private List<TokenView> rows(Account account) {
    return tokens.of(account).stream().map(TokenView::of).toList();
  }
}
