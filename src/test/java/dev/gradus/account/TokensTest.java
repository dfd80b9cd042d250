package dev.gradus.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class TokensTest {

  @Inject Accounts accounts;
  @Inject Tokens tokens;
  @Inject TokenRepository rows;
  @Inject AuditTrail auditTrail;

  @Test
  void owner_isFoundByTheSecret() {
    var issued = issue("laptop");

    assertThat(tokens.owner(issued.secret())).contains(owner());
    assertThat(issued.secret()).startsWith(issued.token().prefix()).hasSizeGreaterThan(40);
    assertThat(issued.toString()).doesNotContain(issued.secret());
  }

  @Test
  void secret_isNotInTheDatabase() {
    var issued = issue("laptop");

    var row = rows.findById(issued.token().id().value());
    assertThat(new String(row.hash, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(issued.secret());
    assertThat(row.prefix).hasSizeLessThan(12);
  }

  @Test
  void owner_isEmptyForAWrongSecret() {
    var secret = issue("laptop").secret();

    assertThat(tokens.owner(secret.substring(1))).isEmpty();
    assertThat(tokens.owner(secret + "A")).isEmpty();
    assertThat(tokens.owner("gradus_' OR 1=1 --")).isEmpty();
    assertThat(tokens.owner("")).isEmpty();
  }

  @Test
  void owner_isEmptyAfterRevocation() {
    var issued = issue("laptop");

    assertThat(tokens.revoke(owner(), issued.token().id())).isTrue();

    assertThat(tokens.revoke(owner(), issued.token().id())).isFalse();
    assertThat(tokens.owner(issued.secret())).isEmpty();
    assertThat(tokens.of(owner())).isEmpty();
  }

  @Test
  void owner_isEmptyOnceExpired() {
    var issued = issue("laptop");

    var row = rows.findById(issued.token().id().value());
    row.expiresAt = row.createdAt;

    assertThat(tokens.owner(issued.secret())).isEmpty();
  }

  @Test
  void owner_isEmptyForADisabledAccount() {
    var administrator = add("grace");
    var issued = issue("laptop");

    accounts.setDisabled(owner().id(), true, administrator.id());

    assertThat(tokens.owner(issued.secret())).isEmpty();
  }

  @Test
  void revoke_leavesTheTokensOfOthers() {
    var issued = issue("laptop");

    assertThat(tokens.revoke(add("grace"), issued.token().id())).isFalse();
    assertThat(tokens.owner(issued.secret())).contains(owner());
  }

  @Test
  void issue_notesTheLastUseAndIsAudited() {
    var issued = issue("laptop");
    tokens.owner(issued.secret());

    assertThat(tokens.of(owner()))
        .singleElement()
        .satisfies(
            token -> {
              assertThat(token.name()).isEqualTo("laptop");
              assertThat(token.lastUsedAt()).isPresent();
            });
    assertThat(auditTrail.newest(1).getFirst().action()).isEqualTo("token.issue");
  }

  @Test
  void request_refusesWhatNoTokenCanBe() {
    assertThatThrownBy(() -> new TokenRequest(" ", Duration.ofDays(1)))
        .hasMessageContaining("1 to");
    assertThatThrownBy(() -> new TokenRequest("a", Duration.ZERO)).hasMessageContaining("at most");
    assertThatThrownBy(() -> new TokenRequest("a", Duration.ofDays(400)))
        .isInstanceOf(InvalidAccountException.class);
  }

  private IssuedToken issue(String name) {
    return tokens.issue(owner(), new TokenRequest(name, TokenRequest.USUAL_LIFETIME));
  }

  /** Made anew in the transaction of each test. */
  private Account owner() {
    return accounts.find(new Username("ada")).orElseGet(() -> add("ada"));
  }

  private Account add(String username) {
    return accounts.add(
        new NewAccount(username, username, Role.LEARNER, "correct horse battery"),
        Optional.empty());
  }
}
