package dev.gradus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.web.api.ProblemException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

  @Test
  void inTurn_letsAFewAtATime_andAllInTheEnd() {
    var turns = new Turns(3, Duration.ofSeconds(30));
    var here = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int one = 0; one < 60; one++) {
        threads.submit(
            () ->
                turns.inTurn(
                    () -> {
                      most.accumulateAndGet(here.incrementAndGet(), Math::max);
                      pause();
                      here.decrementAndGet();
                      return done.incrementAndGet();
                    }));
      }
    }
    assertThat(most).hasValue(3);
    assertThat(done).hasValue(60);
  }

  @Test
  void inTurn_asksToTryAgain_afterTooLongAWait() throws InterruptedException {
    var turns = new Turns(1, Duration.ofMillis(20));
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(
          () ->
              turns.inTurn(
                  () -> {
                    begun.countDown();
                    return await(end);
                  }));
      begun.await();
      assertThatThrownBy(() -> turns.inTurn(() -> 1))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> {
                assertThat(problem.problem().status()).isEqualTo(503);
                assertThat(problem.retryAfter()).isPresent();
              });
      end.countDown();
    }
    assertThat(turns.<Integer>inTurn(() -> 2)).isEqualTo(2);
  }

  @Test
  void inTurn_goesOn_whenOneFails() {
    var turns = new Turns(1, Duration.ofSeconds(1));
    assertThatThrownBy(
            () ->
                turns.inTurn(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(turns.<Integer>inTurn(() -> 2)).isEqualTo(2);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
