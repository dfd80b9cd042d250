package dev.gradus.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final SQLException GONE = new SQLException("terminating connection", "57P01");

  @Test
  void of_aLostConnection_saysThatNothingWasChanged() {
    var failure = Failure.of(new RuntimeException(GONE));
    assertThat(failure.problem().status()).isEqualTo(503);
    assertThat(failure.problem().detail()).contains("nothing was changed");
    assertThat(failure.retryAfter()).isPresent();
  }

  @Test
  void of_aConnectionLostWhileCommitting_doesNotClaimToKnow() {
    var commit = new RollbackException("Could not commit transaction");
    commit.addSuppressed(new IllegalStateException("commit", GONE));
    var failure = Failure.of(new RuntimeException(commit));
    assertThat(failure.problem().status()).isEqualTo(503);
    assertThat(failure.problem().detail())
        .contains("Idempotency-Key")
        .doesNotContain("nothing was changed");
  }

  @Test
  void of_aReaderWhoHasGone_isNotOurFault() {
    assertThat(Failure.of(new RuntimeException(new ClosedChannelException())).ours()).isFalse();
  }

  @Test
  void of_aRefusedCommit_isOurFault() {
    var commit = new RollbackException("Could not commit transaction");
    commit.addSuppressed(new SQLException("deferred constraint", "23505"));
    assertThat(Failure.of(commit).problem().status()).isEqualTo(500);
    assertThat(Failure.of(commit).retryAfter()).isEqualTo(Optional.empty());
  }
}
