package dev.gradus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters wait in a time of their own, of which the mail server's node knows nothing. */
@QuarkusTest
class OutboxTest {

  private static final Instant LONG_AGO =
      Instant.now().minus(Duration.ofDays(4000)).truncatedTo(ChronoUnit.SECONDS);

  @Inject Session database;
  @Inject Event<LetterAdded> added;

  @BeforeEach
  void nothingElseWaits() {
    WithoutMail.fromNowOn(); // so that the server takes none of them
    empty();
  }

  @AfterEach
  void empty() {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeMutationQuery("DELETE FROM letters").executeUpdate());
  }

  @Test
  void refusedLetter_isTriedLessAndLessOften_andGivenUpAfterADay() {
    at(LONG_AGO, box -> box.add(invitation("busy@example.org")));
    var now = LONG_AGO;
    var waits = new java.util.ArrayList<Long>();
    for (int i = 0; i < 100; i++) {
      var taken = take(now);
      if (taken.isPresent()) {
        at(now, box -> box.failed(taken.get().id(), "451 busy", false));
        var state = QuarkusTransaction.requiringNew().call(() -> box(LONG_AGO).state());
        var troubled = state.troubled().getFirst();
        assertThat(troubled.answer()).isEqualTo("451 busy");
        waits.add(Duration.between(now, troubled.dueAt()).toMinutes());
        if (troubled.givenUp()) {
          assertThat(state.waiting()).isZero();
          break;
        }
        assertThat(take(now)).as("hidden until it is due").isEmpty();
      }
      now = now.plus(i < 8 ? Duration.ofMinutes(1L << i) : Duration.ofHours(1));
    }
    assertThat(waits.subList(0, 7)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L);
    assertThat(Duration.between(LONG_AGO, now))
        .isBetween(Duration.ofHours(24), Duration.ofHours(26));
    assertThat(take(now.plus(Duration.ofDays(2)))).isEmpty();
    at(now.plus(Duration.ofDays(8)), Outbox::forget);
    assertThat(QuarkusTransaction.requiringNew().call(() -> box(LONG_AGO).state()).troubled())
        .isEmpty();
  }

  @Test
  void letterThatIsRefusedForGood_isGivenUpAtOnce() {
    at(LONG_AGO, box -> box.add(invitation("refused@example.org")));
    var taken = take(LONG_AGO).orElseThrow();
    at(LONG_AGO, box -> box.failed(taken.id(), "550 nobody here", true));

    var state = QuarkusTransaction.requiringNew().call(() -> box(LONG_AGO).state());

    assertThat(state.waiting()).isZero();
    assertThat(state.troubled()).singleElement().matches(Outbox.Troubled::givenUp);
    assertThat(take(LONG_AGO.plus(Duration.ofHours(2)))).isEmpty();
  }

  @Test
  void sameLetter_waitsOnce_andOneForAPasswordOvertakes() {
    long account =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    database
                        .createNativeQuery(
                            "SELECT id FROM accounts WHERE username = 'learner'", Long.class)
                        .getSingleResult());
    at(
        LONG_AGO,
        box -> box.addAll(List.of(invitation("a@example.org"), invitation("A@Example.org"))));
    at(
        LONG_AGO.plusSeconds(1),
        box -> box.add(LetterOrder.toAccount(LetterKind.PASSWORD_RESET, account, "x")));
    var later = LONG_AGO.plusSeconds(2);

    var first = take(later).orElseThrow();
    var second = take(later).orElseThrow();

    assertThat(first.order().kind()).isEqualTo(LetterKind.PASSWORD_RESET);
    assertThat(first.order().account()).contains(account);
    assertThat(second.order().address()).contains(new EmailAddress("a@example.org"));
    assertThat(take(later)).isEmpty();
    at(later, box -> box.done(second.id()));
    assertThat(take(later.plus(Duration.ofHours(2))).map(Outbox.Taken::id)).contains(first.id());
  }

  @Test
  void letterThatWaitsForMore_isNotTakenBeforeItsTime() {
    var order = invitation("later@example.org").after(Duration.ofMinutes(5));
    at(LONG_AGO, box -> box.add(order));

    assertThat(take(LONG_AGO.plus(Duration.ofMinutes(4)))).isEmpty();
    assertThat(take(LONG_AGO.plus(Duration.ofMinutes(6)))).isPresent();
  }

  private static LetterOrder invitation(String address) {
    return LetterOrder.toAddress(LetterKind.INVITATION, new EmailAddress(address), "CODE 1");
  }

  private Optional<Outbox.Taken> take(Instant now) {
    return QuarkusTransaction.requiringNew().call(() -> box(now).take());
  }

  private void at(Instant now, java.util.function.Consumer<Outbox> what) {
    QuarkusTransaction.requiringNew().run(() -> what.accept(box(now)));
  }

  private Outbox box(Instant now) {
    return new Outbox(database, added, Clock.fixed(now, ZoneOffset.UTC));
  }
}
