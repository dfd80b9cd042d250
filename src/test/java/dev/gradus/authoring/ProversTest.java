package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProversTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void proof_whileGradingIsPaused_waitsUntilItGoesOn() throws Exception {
    var grading = new AtomicBoolean();
    var asked = new CountDownLatch(2);
    var provers =
        new Provers(
            () -> {
              asked.countDown();
              return grading.get();
            });
    var proven = new AtomicInteger();
    provers.add("relu", proven::incrementAndGet);

    assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(proven).hasValue(0);

    grading.set(true);
    assertThat(provers.await(PATIENCE)).isTrue();
    assertThat(proven).hasValue(1);
  }

  @Test
  void proof_thatWasDisturbed_isBegunAgain() throws Exception {
    var provers = new Provers(() -> true);
    var begun = new AtomicInteger();
    provers.add(
        "relu",
        () -> {
          if (begun.incrementAndGet() == 1) {
            throw new ProofDisturbedException();
          }
        });

    assertThat(provers.await(PATIENCE)).isTrue();
    assertThat(begun).hasValue(2);
  }
}
