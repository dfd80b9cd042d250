package dev.gradus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void minutes_becomeHoursAndQuarters() {
    assertThat(Effort.words(3)).isEqualTo("3 min");
    assertThat(Effort.words(59)).isEqualTo("59 min");
    assertThat(Effort.words(60)).isEqualTo("1 h");
    assertThat(Effort.words(100)).isEqualTo("1¾ h");
    assertThat(Effort.words(700)).isEqualTo("11¾ h");
  }
}
