package dev.gradus.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Tolerance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {

  /** The database sorts the names of a report's inputs by their length. */
  @Test
  void inputs_areReadInTheOrderOfTheParameters() {
    var reading = new Reading(Tolerance.PRINTED, List.of("x", "slope", "g"));

    assertThat(reading.inOrder(Map.of("g", "[1.]", "x", "[2.]", "slope", "[3.]")))
        .extracting(Map.Entry::getKey)
        .containsExactly("x", "slope", "g");
  }
}
