package dev.gradus.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MachineTest {
  private static final Duration MOMENT = Duration.ofMillis(50);

  private final Machine machine = new Machine();
  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    others.shutdownNow();
  }

  @Test
  void reserve_waitsForWhatIsAtWork_andHoldsBackTheRest() throws Exception {
    var here = machine.enter();
    var boot = machine.join();
    Future<Machine.Place> lone = others.submit(machine::reserve);
    await(machine::isReserved);
    Future<Machine.Place> late = others.submit(machine::enter);

    here.close();
    Thread.sleep(MOMENT);
    assertThat(lone.isDone()).isFalse();
    boot.close();
    var alone = lone.get(10, SECONDS);
    Thread.sleep(MOMENT);
    assertThat(late.isDone()).isFalse();

    alone.close();
    late.get(10, SECONDS).close();
    assertThat(machine.isReserved()).isFalse();
  }

  @Test
  void enter_doesNotWait_whereThatWouldBeForOneself() throws Exception {
    try (var alone = machine.reserve()) {
      machine.enter().close();
    }
    try (var first = machine.enter()) {
      Future<Machine.Place> lone = others.submit(machine::reserve);
      await(machine::isReserved);
      machine.enter().close();
      assertThat(lone.isDone()).isFalse();
      first.close();
      lone.get(10, SECONDS);
    }
  }

  @Test
  void reserve_isForOneAtATime() throws Exception {
    var first = machine.reserve();
    Future<Machine.Place> second = others.submit(machine::reserve);
    Thread.sleep(MOMENT);
    assertThat(second.isDone()).isFalse();
    first.close();
    second.get(10, SECONDS);
  }

  @Test
  void everyone_goesOnAfterAWhile() throws Exception {
    var impatient = new Machine(MOMENT);
    var atWork = new CountDownLatch(1);
    others.submit(
        () -> {
          impatient.enter();
          atWork.countDown();
        });
    assertThat(atWork.await(10, SECONDS)).isTrue();

    var alone = impatient.reserve();
    others.submit(impatient::enter).get(10, SECONDS);
    others.submit(impatient::reserve).get(10, SECONDS);
    alone.close();
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    while (!condition.holds()) {
      Thread.sleep(1);
    }
  }
}
