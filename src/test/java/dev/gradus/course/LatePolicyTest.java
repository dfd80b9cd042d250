package dev.gradus.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LatePolicy POLICY = new LatePolicy(10, 50, Duration.ofMinutes(15));
  private static final CourseRules RULES = new CourseRules(BERLIN, POLICY);

  // The clock goes forward in the night to 29 March 2026 and back in that to 25 October.
  @ParameterizedTest
  @CsvSource({
    "2026-06-01T23:59, 2026-06-01T23:59, 0",
    "2026-06-01T23:59, 2026-06-02T00:14, 0",
    "2026-06-01T23:59, 2026-06-02T00:15, 1",
    "2026-06-01T23:59, 2026-06-02T23:59, 1",
    "2026-06-01T23:59, 2026-06-03T00:00, 2",
    "2026-03-28T23:59, 2026-03-29T23:59, 1",
    "2026-03-28T23:59, 2026-03-30T00:00, 2",
    "2026-10-24T23:59, 2026-10-25T23:59, 1",
    "2026-10-24T23:59, 2026-10-26T00:00, 2",
  })
  void daysLate_countsDaysOfTheWall(String due, String at, int days) {
    assertThat(POLICY.daysLate(wall(due), wall(at), BERLIN)).isEqualTo(days);
  }

  @Test
  void daysLate_isOne_inTheHourThatComesTwice() {
    var due = wall("2026-10-25T02:10");
    assertThat(due).isEqualTo(Instant.parse("2026-10-25T01:10:00Z"));
    assertThat(POLICY.daysLate(due, Instant.parse("2026-10-25T00:30:00Z"), BERLIN)).isZero();
    assertThat(POLICY.daysLate(due, Instant.parse("2026-10-25T01:30:00Z"), BERLIN)).isOne();
  }

  @Test
  void instant_movesOn_inTheHourThatIsSkipped() {
    assertThat(wall("2026-03-29T02:30")).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void penalty_neverExceedsItsCap() {
    assertThat(POLICY.penalty(0)).isZero();
    assertThat(POLICY.penalty(3)).isEqualTo(30);
    assertThat(POLICY.penalty(9)).isEqualTo(50);
  }

  @Test
  void extension_neverClosesBeforeItIsDue() {
    var times =
        new Assignment.Times(
            Optional.empty(),
            Optional.of(wall("2026-06-01T12:00")),
            Optional.of(wall("2026-06-02T12:00")));
    var assignment = new Assignment(Optional.empty(), Optional.empty(), times, false);
    var later = new Assignment.Extension(wall("2026-06-05T12:00"), Optional.empty(), "ill");

    var extended = assignment.extended(later).times();

    assertThat(extended.closed(wall("2026-06-04T12:00"))).isFalse();
    assertThat(extended.closed(wall("2026-06-05T12:00"))).isTrue();
  }

  private static Instant wall(String text) {
    return RULES.instant(LocalDateTime.parse(text));
  }
}
