package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoGraders.class)
class UpkeepTest {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final AccountId ANN = new AccountId(1);
  private static final AccountId BOB = new AccountId(2);

  @Inject Jobs jobs;
  @Inject Leases leases;
  @Inject JobWork work;
  @Inject Session database;

  private final InFlight inFlight = new InFlight();
  private List<Thread> upkeep = List.of();

  @BeforeEach
  void empty() {
    sql("DELETE FROM jobs");
  }

  @AfterEach
  void end() throws InterruptedException {
    upkeep.forEach(Thread::interrupt);
    for (var thread : upkeep) {
      thread.join(Duration.ofSeconds(10));
    }
    sql("DELETE FROM jobs");
  }

  @Test
  void leases_areProlonged_whileTidyingWaits() {
    jobs.add(JobKind.SUBMISSION, ANN, new GradingId(1_000_001));
    jobs.replace(JobKind.TRIAL, BOB, "{}");
    var held = leases.take().orElseThrow();
    var hopeless = leases.take().orElseThrow();
    expireForTheLastTime(hopeless);

    // Whoever tidies must wait for the row as long as another transaction has it.
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              execute("SELECT 1 FROM jobs WHERE id = " + hopeless.id() + " FOR UPDATE");
              inFlight.add(held);
              upkeep = new Upkeep(leases, work, PAUSE).start(inFlight);
              await(this::someoneWaitsForARow);
              for (int time = 0; time < 3; time++) {
                sql("UPDATE jobs SET leased_until = now() WHERE id = " + held.id());
                await(() -> isLeased(held));
              }
              assertThat(someoneWaitsForARow()).isTrue();
            });

    await(() -> isLeased(hopeless)); // leased once more, so as to be closed
    assertThat(isLeased(held)).isTrue();
  }

  private void expireForTheLastTime(Job job) {
    sql(
        "UPDATE jobs SET leased_until = now() - interval '1 s', attempts = "
            + Leases.MAX_ATTEMPTS
            + " WHERE id = "
            + job.id());
  }

  private boolean someoneWaitsForARow() {
    return count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0;
  }

  private boolean isLeased(Job job) {
    return count(
            "SELECT count(*) FROM jobs WHERE leased_until > now() + interval '5 s' AND id = "
                + job.id())
        == 1;
  }

  private static void await(BooleanSupplier wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  private long count(String query) {
    return QuarkusTransaction.requiringNew()
        .call(() -> database.createNativeQuery(query, Long.class).getSingleResult());
  }

  private void execute(String query) {
    database.createNativeQuery(query, Integer.class).getSingleResult();
  }

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeMutationQuery(statement).executeUpdate());
  }
}
