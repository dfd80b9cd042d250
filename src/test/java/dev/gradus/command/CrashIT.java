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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was accepted is graded, whatever dies in between. */
class CrashIT {
  private static final String RIGHT =
      """
      import dev.gradus.tensor.*;

      class Relu {
          static Tensor relu(Tensor x) {
              return x.maximum(0);
          }
      }
      """;

  /** Right, and busy for a while at each of its many calls. */
  private static final String SLOW =
      RIGHT.replace(
          "return",
          "for (long end = System.nanoTime() + 300_000_000L; System.nanoTime() < end; ) {}\n        return");

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void prepare() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    environment.put("GRADUS_EXERCISES", CourseOfRelu.in(home));
  }

  @Test
  void submissionInFlight_whenTheServerIsKilled_isGradedAfterTheRestart() throws Exception {
    var server = ServerProcess.ready(home, environment);
    LearnerClient learner = LearnerClient.at(server);
    String id = learner.submitted(SLOW);
    while (learner.submission(id, 0).getString("state").equals("queued")) {
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(learner.submission(id, 0).getString("state")).isEqualTo("running");
    var processes = server.descendants();
    assertThat(processes).isNotEmpty();
    server.kill();
    assertThat(ServerProcess.survivors(processes, Duration.ofSeconds(2))).isEmpty();
    try (var next = ServerProcess.ready(home, environment)) {
      assertThat(graded(learner.movedTo(next), id)).as(next.output()).isEqualTo("Accepted");
    }
  }

  @Test
  void submissionInFlight_whenTheServerIsStopped_returnsToTheQueue() throws Exception {
    var server = ServerProcess.ready(home, environment);
    LearnerClient learner = LearnerClient.at(server);
    String id = learner.submitted(SLOW);
    while (learner.submission(id, 0).getString("state").equals("queued")) {
      Thread.sleep(Duration.ofMillis(50));
    }
    server.terminate();
    try (var next = ServerProcess.ready(home, environment)) {
      assertThat(graded(learner.movedTo(next), id)).as(next.output()).isEqualTo("Accepted");
    }
  }

  @Test
  void submissions_whileTheDatabaseIsKilled_areRefusedOrGraded() throws Exception {
    try (var server = ServerProcess.ready(home, environment)) {
      LearnerClient learner = LearnerClient.at(server);
      List<String> accepted = new ArrayList<>();
      List<Integer> others = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        if (i == 3) {
          killDatabase();
        }
        var response = learner.submit(RIGHT + "// " + i);
        if (response.statusCode() == 201) {
          accepted.add(new JsonObject(response.body()).getString("id"));
        } else {
          others.add(response.statusCode());
        }
      }
      assertThat(others).as(server.output()).allMatch(status -> status == 503);
      assertThat(accepted).hasSizeGreaterThan(3);
      for (String id : accepted) {
        assertThat(graded(learner, id)).as(server.output()).isEqualTo("Accepted");
      }
    }
  }

  @Test
  void submissionToAWebNode_isGradedByAGraderNode() throws Exception {
    environment.put("GRADUS_ROLE", "grader");
    try (var grader = ServerProcess.ready(home, environment)) {
      environment.put("GRADUS_ROLE", "web");
      try (var web = ServerProcess.ready(home, environment)) {
        LearnerClient learner = LearnerClient.at(web);
        assertThat(graded(learner, learner.submitted(RIGHT))).isEqualTo("Accepted");
        String id = learner.submitted(SLOW);
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

  private void killDatabase() throws IOException {
    Path file = home.resolve("database/data/postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(file).getFirst());
    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
  }
}
