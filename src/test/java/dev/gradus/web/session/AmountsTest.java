package dev.gradus.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void sizes_haveTheUnitThatFits() {
    assertThat(Amounts.bytes(0)).isEqualTo("0 KB");
    assertThat(Amounts.bytes(1)).isEqualTo("1 KB");
    assertThat(Amounts.bytes(3 << 19)).isEqualTo("1.5 MB");
    assertThat(Amounts.bytes(5L << 30)).isEqualTo("5.0 GB");
  }

  @Test
  void times_areAsExactAsMatters() {
    assertThat(Amounts.time(Duration.ofMillis(84))).isEqualTo("0.08 s");
    assertThat(Amounts.time(Duration.ofSeconds(75))).isEqualTo("75 s");
    assertThat(Amounts.time(Duration.ofMinutes(3))).isEqualTo("3 min");
  }
}
