package dev.gradus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Accounts;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Username;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Courses;
import dev.gradus.grading.Intake;
import dev.gradus.grading.Receipt;
import dev.gradus.submission.LineComments;
import dev.gradus.submission.NewSubmission;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentPagesTest {

  private static final String COURSE = "comments-" + ProcessHandle.current().pid();

  private static final String NEW = "<span class=\"badge\">New</span>";

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Intake intake;
  @Inject LineComments comments;
  @Inject AuditTrail audit;

  @Test
  void comment_isReadByTheLearner_changedAndTakenAway() throws Exception {
    republished.publish(COURSE, Republished.MENDED);
    var page = "/courses/" + COURSE + "/exercises/relu/submissions/" + submission();
    var teacher = Browser.of("instructor");
    var learner = Browser.of("learner");
    teacher.open(page);

    var refused = teacher.send(page + "/comments", Map.of("line", "4", "text", "Out <of> it"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Write a line from 1 to 3.", "Out &lt;of&gt; it");
    assertThat(teacher.send(page + "/comments", Map.of("line", "2", "text", " ")).statusCode())
        .isEqualTo(422);
    assertThat(
            teacher
                .send(page + "/comments", Map.of("line", "2", "text", "Why <twice>?"))
                .statusCode())
        .isEqualTo(303);

    assertThat(teacher.open(page).asString()).contains("not seen yet");
    assertThat(learner.open("/").asString()).contains("Comments for you", page + "#L2", NEW);
    assertThat(learner.open(page).asString())
        .contains("Why &lt;twice&gt;?", "Demo Instructor", NEW)
        .doesNotContain(page + "/comments");
    assertThat(learner.open(page).asString()).contains("Why &lt;twice&gt;?").doesNotContain(NEW);
    assertThat(teacher.open(page).asString()).contains("seen by the learner");
    assertThat(learner.send(page + "/comments", Map.of("line", "1", "text", "x")).statusCode())
        .isEqualTo(403);

    var id = comments.latest(accounts.find(new Username("learner")).orElseThrow().id(), 1);
    var comment = page + "/comments/" + comments.of(id.getFirst().submission()).getFirst().id();
    teacher.open(page);
    var kept = teacher.send(comment, Map.of("text", "x".repeat(2_001)));
    assertThat(kept.statusCode()).isEqualTo(422);
    assertThat(kept.asString()).contains("<details open>", "x".repeat(2_001), "Write 1 to 2000");
    assertThat(teacher.open(page + "?line=2").asString()).contains("value=\"2\"");
    teacher.send(comment, Map.of("text", "Never."));
    assertThat(teacher.open(page + "?changed=" + comment.replaceAll(".*/", "")).asString())
        .contains("The comment was changed.", comment + "/undo");
    teacher.send(comment + "/undo", Map.of());
    assertThat(learner.open("/grades").asString()).contains("1 comment<", NEW);
    assertThat(learner.open(page).asString()).contains("Why &lt;twice&gt;?");
    teacher.open(page);
    teacher.send(comment, Map.of("text", "Once is enough."));
    assertThat(learner.open(page).asString())
        .contains("Once is enough.", "(changed)", NEW)
        .doesNotContain("twice");
    teacher.open(page);
    teacher.send(comment + "/delete", Map.of());
    assertThat(learner.open(page).asString()).doesNotContain("Once is enough.");
    teacher.open(page);
    teacher.send(comment + "/undo", Map.of());
    assertThat(learner.open(page).asString()).contains("Once is enough.");
    teacher.open(page);
    teacher.send(comment + "/delete", Map.of());
    teacher.open(page);
    assertThat(teacher.send(comment + "/delete", Map.of()).statusCode()).isEqualTo(404);
    assertThat(audit.read(new AuditTrail.Part(COURSE, "", Long.MAX_VALUE, 10)))
        .extracting(entry -> entry.action())
        .containsExactly(
            "comment.delete",
            "comment.restore",
            "comment.delete",
            "comment.edit",
            "comment.edit",
            "comment.edit",
            "comment.write");
  }

  private String submission() {
    var exercise = courses.exercise(courses.find(COURSE).orElseThrow().id(), "relu").orElseThrow();
    var made =
        new NewSubmission(
            accounts.find(new Username("learner")).orElseThrow().id(),
            exercise.id(),
            exercise.current().orElseThrow(),
            "class Relu {\n  // two\n}\n",
            Optional.empty());
    return ((Receipt.Taken) intake.accept(made, 8)).submission().id().toString();
  }
}
