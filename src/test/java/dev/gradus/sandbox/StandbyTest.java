package dev.gradus.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class StandbyTest {
  private final BlockingQueue<Boolean> said = new LinkedBlockingQueue<>();

  @Test
  void asked_keepsIt_untilItIsNotNeededForAWhile_andAgain() throws Exception {
    try (var standby = new Standby(Duration.ofMillis(30), said::add)) {
      assertThat(said).isEmpty();
      for (int time = 0; time < 2; time++) {
        standby.asked();
        assertThat(said.poll(10, SECONDS)).isTrue();
        assertThat(said.poll(10, SECONDS)).isFalse();
      }
    }
  }

  @Test
  void asked_prolongsIt() throws Exception {
    try (var standby = new Standby(Duration.ofMillis(500), said::add)) {
      long begun = System.nanoTime();
      for (int time = 0; time < 10; time++) {
        standby.asked();
        Thread.sleep(100);
      }
      assertThat(said.poll(10, SECONDS)).isTrue();
      assertThat(said.poll(10, SECONDS)).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isGreaterThan(Duration.ofMillis(1350));
    }
  }

  @Test
  void close_leavesTheRestToOthers() throws Exception {
    var standby = new Standby(Duration.ofMillis(20), said::add);
    standby.close();
    standby.asked();
    Thread.sleep(100);
    assertThat(said).isEmpty();
  }
}
