package dev.gradus.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DateShiftTest {

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "America/Sao_Paulo",
          "Asia/Kathmandu",
          "Africa/Casablanca",
          "UTC");

  private static CourseRules rules(String zone) {
    return new CourseRules(ZoneId.of(zone), CourseRules.DEFAULT.late());
  }

  private static Assignment.Times due(Instant at) {
    return new Assignment.Times(Optional.empty(), Optional.of(at), Optional.empty());
  }

  @Test
  void endOfDay_staysEndOfDay_acrossNightsOfChangedClocks() {
    var rules = rules("Europe/Berlin");
    for (var day : List.of("2026-10-24", "2026-10-25", "2027-03-27", "2027-03-28", "2026-12-31")) {
      var before = LocalDate.parse(day).atTime(23, 59);
      for (int days = -400; days <= 400; days++) {
        var after = new DateShift(days).apply(due(rules.instant(before)), rules).due();
        assertThat(rules.wall(after.orElseThrow()))
            .as(days + " days")
            .isEqualTo(before.plusDays(days));
      }
    }
  }

  @Test
  void aTermOfHalfAYear_movesByHours_notByMultiplesOf24() {
    var rules = rules("Europe/Berlin");
    var autumn = rules.instant(LocalDateTime.parse("2026-11-02T08:00"));
    var spring = new DateShift(161).apply(due(autumn), rules).due().orElseThrow();

    assertThat(spring).isEqualTo(Instant.parse("2027-04-12T06:00:00Z"));
    assertThat(ChronoUnit.HOURS.between(autumn, spring)).isEqualTo(161 * 24 - 1);
  }

  @Test
  void timesKeepTheirOrderAndTheirPlaceOnTheClock_inAllZones() {
    var random = new Random(20261129);
    for (int i = 0; i < 20_000; i++) {
      var rules = rules(ZONES.get(random.nextInt(ZONES.size())));
      var opens =
          Instant.ofEpochSecond(1_750_000_000L + random.nextInt(90_000_000))
              .truncatedTo(ChronoUnit.MINUTES);
      var due = opens.plusSeconds(60L * (1 + random.nextInt(3_000)));
      var closes = due.plusSeconds(60L * random.nextInt(3_000));
      var times = new Assignment.Times(Optional.of(opens), Optional.of(due), Optional.of(closes));
      int days = random.nextInt(800) - 400;

      var moved = new DateShift(days).apply(times, rules);

      assertThat(moved.ordered()).as("%s by %d in %s", times, days, rules.zone()).isTrue();
      var wall = rules.wall(due).plusDays(days);
      if (isOrdinary(wall, rules)
          && isOrdinary(rules.wall(opens).plusDays(days), rules)
          && isOrdinary(rules.wall(closes).plusDays(days), rules)
          && isOrdinary(rules.wall(opens), rules)
          && isOrdinary(rules.wall(closes), rules)
          && isOrdinary(rules.wall(due), rules)) {
        assertThat(rules.wall(moved.due().orElseThrow())).isEqualTo(wall);
      }
    }
  }

  /** Whether a time is there once on its day, and not skipped. */
  private static boolean isOrdinary(LocalDateTime wall, CourseRules rules) {
    return rules.zone().getRules().getValidOffsets(wall).size() == 1;
  }

  @Test
  void timesInAnHourThatIsSkipped_keepTheirOrder() {
    var rules = rules("Europe/Berlin");
    var opens = ZonedDateTime.of(LocalDate.parse("2026-03-22"), LocalTime.of(2, 50), rules.zone());
    var times =
        new Assignment.Times(
            Optional.of(opens.toInstant()),
            Optional.of(opens.plusMinutes(20).toInstant()),
            Optional.of(opens.plusMinutes(20).toInstant()));

    assertThat(new DateShift(7).apply(times, rules).ordered()).isTrue();
  }

  @Test
  void whatHasNoTime_hasNoneAfterwards_andAllElseStays() {
    var assignment = new Assignment(Optional.of(4.0), Optional.of(3), Assignment.Times.OPEN, true);

    assertThat(new DateShift(161).apply(assignment, rules("Europe/Berlin"))).isEqualTo(assignment);
  }

  @Test
  void between_countsDays() {
    var day = Optional.of(LocalDate.parse("2026-10-12"));
    assertThat(DateShift.between(day, Optional.of(LocalDate.parse("2027-04-12"))).days())
        .isEqualTo(182);
    assertThat(DateShift.between(day, Optional.empty()).days()).isZero();
    assertThat(new DateShift(182).keepsWeekdays()).isTrue();
    assertThat(new DateShift(183).keepsWeekdays()).isFalse();
    assertThat(DateShift.between(day, Optional.of(LocalDate.parse("+999999-01-01"))).days())
        .isEqualTo(1_000_000);
  }
}
