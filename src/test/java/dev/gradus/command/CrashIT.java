package dev.gradus.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.CourseOfRelu;
import dev.gradus.LearnerClient;
import dev.gradus.ServerProcess;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was accepted is graded, whatever dies in between. */
class CrashIT {
  private static final int SUBMISSIONS = Integer.getInteger("gradus.crash.submissions", 200);
  private static final long SEED = Long.getLong("gradus.crash.seed", 7310);

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void prepare() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    environment.put("GRADUS_EXERCISES", CourseOfRelu.in(home));
  }

  @Test
  void submissions_whileAllThatGradesThemIsKilledAtRandom_areGradedOnceAndAsEver()
      throws Exception {
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(CrashedWork.freePort()));
    environment.put("QUARKUS_LOG_CATEGORY__DEV_GRADUS_GRADING__LEVEL", "DEBUG");
    var killer = new Killer(home, environment, new Random(SEED));
    try {
      LearnerClient.at(killer.server()).close();
      var work = new CrashedWork(killer.server().address(), home);
      work.gradeUndisturbed();
      try (var kills = work.underFire(killer)) {
        work.handInAll(SUBMISSIONS);
        kills.await();
      }
      work.awaitAll();
      assertThat(killer.hit())
          .as("seed %d: %s", SEED, killer.log())
          .contains("queued", "compiling", "running", "checking", "recording");
      work.assertGradedOnceAndAsEver(SUBMISSIONS);
    } finally {
      Files.write(Path.of("target", "crash-suite-" + SEED + ".log"), killer.log());
      Files.write(Path.of("target", "crash-suite-server.log"), killer.server().lines());
      killer.server().close();
    }
  }

  @Test
  void submissionToAWebNode_isGradedByAGraderNode_orByTheNext() throws Exception {
    environment.put("GRADUS_ROLE", "grader");
    try (var grader = ServerProcess.ready(home, environment)) {
      environment.put("GRADUS_ROLE", "web");
      try (var web = ServerProcess.ready(home, environment)) {
        LearnerClient learner = LearnerClient.at(web);
        assertThat(graded(learner, learner.submitted(CrashedWork.RIGHT))).isEqualTo("Accepted");
        String id = learner.submitted(CrashedWork.SLOW);
        grader.kill();
        environment.put("GRADUS_ROLE", "grader");
        try (var next = ServerProcess.ready(home, environment)) {
          assertThat(graded(learner, id)).as(next.output()).isEqualTo("Accepted");
        }
      }
    }
  }

  /** The verdict, within three minutes: a lease of a dead grader must run out first. */
  private static String graded(LearnerClient learner, String id) throws Exception {
    for (int i = 0; i < 9; i++) {
      JsonObject submission = learner.submission(id, 20);
      if (submission.getString("state").equals("done")) {
        return submission.getString("verdict");
      }
    }
    throw new AssertionError("not graded: " + learner.submission(id, 0));
  }
}
