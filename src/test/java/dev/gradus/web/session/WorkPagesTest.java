package dev.gradus.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.grading.Workload;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkPagesTest {

  private static final String PAGE = "/administration/work";
  private static final String RELU = "/courses/activation-functions/exercises/relu";

  @Inject Workload workload;

  @Test
  void page_countsWhatWasGraded_andTellsHowMuchRoomThereIs() throws Exception {
    Published.await(RELU);
    int before = workload.graded().getFirst().submissions();
    var learner = Browser.of("learner");
    learner.open(RELU);
    var key = "work-" + System.nanoTime();
    learner.send(RELU + "/submissions", Map.of("source", "class Relu {} // " + key, "key", key));

    for (int i = 0; i < 300 && workload.graded().getFirst().submissions() == before; i++) {
      Thread.sleep(100);
    }

    var hour = workload.graded().getFirst();
    assertThat(hour.submissions()).isGreaterThan(before);
    assertThat(hour.took().median()).isPositive().isLessThanOrEqualTo(hour.took().most());
    assertThat(hour.waited().most()).isLessThan(Duration.ofMinutes(10));
    assertThat(workload.graded())
        .extracting(Workload.Graded::within)
        .containsExactly(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));
    assertThat(Browser.of("admin").open(PAGE).asString())
        .contains("The last hour", "The last day", "The last week")
        .containsPattern(
            "<code>[a-z_]+</code></th><td [^>]*>([0-9,]+|–)</td><td [^>]*>[0-9.]+ [KM]B")
        .containsPattern("The database takes [0-9.]+ [MG]B")
        .containsPattern("On the disk of the data folder [0-9.]+ [MG]B are free");
  }

  @Test
  void page_isForAdministratorsOnly() {
    assertThat(Browser.of("instructor").open(PAGE).statusCode()).isEqualTo(403);
    assertThat(Browser.of("learner").open(PAGE).statusCode()).isEqualTo(403);
  }
}
