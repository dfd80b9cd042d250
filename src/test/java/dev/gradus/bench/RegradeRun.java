package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.LearnerClient;
import dev.gradus.ServerProcess;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * A regrade of many stored submissions after a tightened tolerance, while a learner goes on handing
 * in: cancelled half-way, resumed, cut off by {@code kill -9}, gone on with, applied with "never
 * lower".
 */
final class RegradeRun {

  private static final String RELU = "/api/v1/courses/activation-functions/exercises/relu";
  private static final Duration LONGEST = Duration.ofMinutes(40);

  private final Path home;
  private final Map<String, String> environment;
  private final ToleranceCourse course;
  private final int submissions;
  private final Figures quiet = new Figures();
  private final Figures during = new Figures();
  private final StringBuilder report = new StringBuilder();

  RegradeRun(Path home, Path folder, int submissions) throws IOException {
    this.home = home;
    this.course = ToleranceCourse.in(folder);
    this.environment = Map.of("GRADUS_EXERCISES", course.folder());
    this.submissions = submissions;
  }

  /** All of it; what came of it as text. */
  String run(int quietSubmissions) throws Exception {
    var server = ServerProcess.ready(home, environment);
    try {
      var learner = LearnerClient.at(server);
      var instructor = LearnerClient.as("instructor", server);
      for (int i = 0; i < quietSubmissions; i++) {
        quiet.add(wait(learner, "quiet " + i));
      }
      var store = StoredSubmissions.fill(home, learner, submissions);
      say("gradebook before: " + store.gradebook());
      publishTightened(instructor);
      var regrade = "/api/v1/regrades/" + started(instructor);
      var over = new AtomicBoolean();
      var writer = Thread.ofVirtual().start(() -> submitUntil(over, learner));
      cancelHalfWay(instructor, regrade);
      await(instructor, regrade, 3 * submissions / 4);
      int killedAt = at(instructor, regrade).getInteger("done");
      over.set(true);
      writer.join();
      server.kill();
      say("killed by kill -9 at " + killedAt);
      server = ServerProcess.ready(home, environment);
      finish(server, learner, instructor, regrade, store);
    } finally {
      server.close();
    }
    say(Figures.HEAD);
    say(quiet.row("quiet server"));
    say(during.row("while regrading"));
    return report.toString();
  }

  private void finish(
      ServerProcess server,
      LearnerClient oldLearner,
      LearnerClient oldInstructor,
      String regrade,
      StoredSubmissions store)
      throws Exception {
    var instructor = oldInstructor.movedTo(server);
    var over = new AtomicBoolean();
    var learner = oldLearner.movedTo(server);
    var writer = Thread.ofVirtual().start(() -> submitUntil(over, learner));
    awaitEnd(instructor, regrade);
    over.set(true);
    writer.join();
    var ready = at(instructor, regrade);
    say("preview: " + counts(ready));
    assertThat(ready.getString("state")).isEqualTo("ready");
    assertThat(ready.getInteger("judgeErrors")).isZero();
    store.assertPreview(ready);
    assertThat(store.gradebook())
        .as("nothing counts before it is applied")
        .isEqualTo(store.before());
    var decision =
        new JsonObject().put("policy", "raise").put("reason", "The tolerance was wrong.");
    var applied = LearnerClient.json(instructor.send(regrade + "/apply", decision), 200);
    assertThat(applied.getString("state")).isEqualTo("applied");
    say("applied with \"never lower\": " + applied.getJsonArray("decisions").encode());
    say("gradebook after:  " + store.gradebook());
    store.assertNobodyLost();
    say("audit trail:\n" + store.audit());
  }

  private void publishTightened(LearnerClient instructor) throws Exception {
    course.tighten();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (json(instructor.get(RELU)).getInteger("version") < 2) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(500);
    }
  }

  private static String started(LearnerClient instructor) throws Exception {
    return LearnerClient.json(instructor.send(RELU + "/regrades", new JsonObject()), 202)
        .getString("id");
  }

  private void cancelHalfWay(LearnerClient instructor, String regrade) throws Exception {
    await(instructor, regrade, submissions / 2);
    assertThat(json(instructor.delete(regrade)).getString("state")).isEqualTo("cancelled");
    Thread.sleep(1000); // what was under way may end
    int done = at(instructor, regrade).getInteger("done");
    Thread.sleep(1000);
    assertThat(at(instructor, regrade).getInteger("done")).isEqualTo(done);
    say("cancelled at " + done + " of " + submissions);
    LearnerClient.json(instructor.send(regrade + "/resume", new JsonObject()), 200);
  }

  /** Waits until so many are done. */
  private static void await(LearnerClient instructor, String regrade, int done) throws Exception {
    await(instructor, regrade, now -> now.getInteger("done") >= done);
  }

  private static void awaitEnd(LearnerClient instructor, String regrade) throws Exception {
    await(instructor, regrade, now -> !now.getString("state").equals("running"));
  }

  private static void await(LearnerClient instructor, String regrade, Predicate<JsonObject> there)
      throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    for (var now = at(instructor, regrade); !there.test(now); now = at(instructor, regrade)) {
      assertThat(System.nanoTime()).as(now.encode()).isLessThan(end);
      Thread.sleep(500);
    }
  }

  private static JsonObject at(LearnerClient instructor, String regrade) throws Exception {
    return json(instructor.get(regrade));
  }

  private static JsonObject json(HttpResponse<String> response) {
    return LearnerClient.json(response, 200);
  }

  private static String counts(JsonObject regrade) {
    return "%d up, %d down, %d same, %d judge errors of %d"
        .formatted(
            regrade.getInteger("up"),
            regrade.getInteger("down"),
            regrade.getInteger("same"),
            regrade.getInteger("judgeErrors"),
            regrade.getInteger("total"));
  }

  private void submitUntil(AtomicBoolean over, LearnerClient learner) {
    try {
      for (int i = 0; !over.get(); i++) {
        during.add(wait(learner, "during " + System.nanoTime() + " " + i));
        Thread.sleep(500);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The milliseconds from handing in to the verdict. */
  private static long wait(LearnerClient learner, String comment)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    var id = learner.submitted(Kind.RIGHT.source(comment));
    var report = learner.submission(id, 30);
    assertThat(report.getString("verdict")).isEqualTo("Accepted");
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private void say(String line) {
    System.out.println(line);
    report.append(line).append('\n');
  }
}
