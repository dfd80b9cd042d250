package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.AuditTrail;
import dev.gradus.authoring.Republished;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course that is over is read, not handed in to. */
@QuarkusTest
class ArchivePagesTest {

  private static final String FOLD = "courses? that (is|are) over</summary>";

  private static int made;

  @Inject Republished republished;
  @Inject AuditTrail audit;

  private String slug = "";
  private String base = "";
  private Browser instructor;
  private Browser learner;

  @BeforeEach
  void course() throws Exception {
    slug = "over-" + ProcessHandle.current().pid() + "-" + made++;
    republished.publish(slug, Republished.MENDED);
    base = "/courses/" + slug;
    instructor = Browser.of("instructor");
    instructor.open(base + "/people");
    learner = Browser.of("learner");
  }

  private int handIn(String key) {
    var relu = base + "/exercises/relu";
    assertThat(learner.open(relu).statusCode()).isEqualTo(200);
    var sent = learner.send(relu + "/submissions", Map.of("source", "class Relu {}", "key", key));
    if (sent.statusCode() != 303) {
      assertThat(sent.asString()).contains("This course is over since").contains("class Relu {}");
    }
    return sent.statusCode();
  }

  @Test
  void courseThatIsOver_takesNothing_isReadOn_andCanBeOpenedAgain() {
    assertThat(handIn(slug + "-1")).isEqualTo(303);

    assertThat(instructor.send(base + "/archive", Map.of()).statusCode()).isEqualTo(303);

    assertThat(instructor.open(base + "/people").asString())
        .contains("The course is over since", "Open it again");
    assertThat(learner.open(base).asString()).contains("This course is over since");
    assertThat(learner.open(base + "/exercises/relu").asString()).contains("Closed");
    assertThat(learner.open("/").asString())
        .containsPattern("(?s)" + FOLD + ".*href=\"" + base + "\"");
    assertThat(handIn(slug + "-2")).isEqualTo(409);
    assertThat(instructor.open(base + "/gradebook").statusCode()).isEqualTo(200);

    instructor.send(base + "/archive", Map.of());
    assertThat(instructor.send(base + "/archive/reopen", Map.of()).statusCode()).isEqualTo(303);

    assertThat(learner.open(base).asString()).doesNotContain("This course is over since");
    assertThat(handIn(slug + "-3")).isEqualTo(303);
    assertThat(audit.read(new AuditTrail.Part(slug, "", Long.MAX_VALUE, 10)))
        .extracting(entry -> entry.action())
        .containsSubsequence("course.reopen", "course.archive")
        .containsOnlyOnce("course.archive");
  }

  @Test
  void onlyItsInstructors_endACourse() {
    learner.open(base);
    assertThat(learner.send(base + "/archive", Map.of()).statusCode()).isEqualTo(403);
    assertThat(learner.send(base + "/archive/reopen", Map.of()).statusCode()).isEqualTo(403);
    assertThat(instructor.open(base + "/people").asString()).contains("End the course");
  }
}
