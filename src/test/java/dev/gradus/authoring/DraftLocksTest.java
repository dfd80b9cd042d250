package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.Cut;
import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.Username;
import dev.gradus.course.Courses;
import dev.gradus.exercise.CourseDefinition;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class DraftLocksTest {

  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

  @Inject Session database;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Drafts drafts;

  private Account ina;
  private Account ben;
  private Draft draft;

  /** Within the transaction of each test. */
  private void makeDraft() {
    ina = accounts.find(new Username("instructor")).orElseThrow();
    ben = accounts.find(new Username("admin")).orElseThrow();
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition("locks", "Locks", Optional.empty(), List.of(unit)));
    draft = drafts.put(courses.find("locks").orElseThrow(), "cut", Cut.WEAK, ina);
  }

  @Test
  void theFirstWrites_andWhoComesLaterSeesWho() {
    makeDraft();
    assertThat(at(0).open(draft, ina, "page")).isEmpty();
    assertThat(at(5).open(draft, ben, "other")).contains(new DraftLocks.Holder(ina.name(), NOON));
    assertThat(at(6).hold(draft, ina, DraftLocks.WATCHED)).isEmpty();
    assertThat(at(7).other(draft, ina)).isEmpty();
  }

  @Test
  void whoIsNotHeardOfAnyMore_losesIt() {
    makeDraft();
    at(0).open(draft, ina, "page");
    at(10).hold(draft, ina, DraftLocks.WATCHED);
    assertThat(at(99).open(draft, ben, "other")).isPresent();
    assertThat(at(100).open(draft, ben, "other")).isEmpty();
    assertThat(at(101).hold(draft, ina, DraftLocks.WATCHED)).isPresent();
  }

  @Test
  void takingOver_refusesTheFirst() {
    makeDraft();
    at(0).open(draft, ina, "page");
    at(1).takeOver(draft, ben);
    assertThat(at(2).hold(draft, ina, DraftLocks.WATCHED))
        .contains(new DraftLocks.Holder(ben.name(), NOON.plusSeconds(1)));
  }

  @Test
  void aPageThatGoes_leavesIt_butNotTheNextPageOfItsAuthor() {
    makeDraft();
    at(0).open(draft, ina, "page");
    at(1).open(draft, ina, "next");
    at(1).leave(draft, ina, "page");
    assertThat(at(20).open(draft, ben, "other")).isPresent();
    at(21).leave(draft, ina, "next");
    assertThat(at(22).open(draft, ben, "other")).isPresent();
    assertThat(at(24).open(draft, ben, "other")).isEmpty();
  }

  private DraftLocks at(int second) {
    return new DraftLocks(
        database, Clock.fixed(NOON.plus(Duration.ofSeconds(second)), ZoneOffset.UTC));
  }
}
