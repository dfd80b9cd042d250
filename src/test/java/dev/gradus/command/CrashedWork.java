package dev.gradus.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.LearnerClient;
import dev.gradus.Learners;
import dev.gradus.command.Kill.Target;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some learners who hand in right, wrong and broken sources, and remember what came of each. */
final class CrashedWork {
  static final String RIGHT =
      """
      import dev.gradus.tensor.*;

      class Relu {
          static Tensor relu(Tensor x) {
              return x.maximum(0);
          }
      }
      """;

  /** Right, and busy for a moment at each of its many calls. */
  static final String SLOW =
      RIGHT.replace(
          "return",
          "for (long end = System.nanoTime() + 20_000_000L; System.nanoTime() < end; ) {}\n        return");

  private static final int LEARNERS = 3;
  private static final int IN_FLIGHT = 12;
  private static final long MINUTES = 12;

  private static final String COUNT_FINISHES =
      """
      CREATE TABLE finishes (grading_id bigint);
      CREATE FUNCTION note_finish() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN INSERT INTO finishes VALUES (NEW.id); RETURN NEW; END';
      CREATE TRIGGER note_finish AFTER UPDATE ON gradings FOR EACH ROW
        WHEN (OLD.state <> 'done' AND NEW.state = 'done') EXECUTE FUNCTION note_finish();
      """;

  /** Checking and recording take a blink: this makes them long enough to be hit. */
  private static final String DAWDLE =
      """
      CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(0.08); RETURN NULL; END';
      CREATE TRIGGER dawdle AFTER INSERT ON test_results FOR EACH STATEMENT
        EXECUTE FUNCTION dawdle();
      """;

  /** A verdict with all that an undisturbed grading would give too. */
  private record Result(String verdict, String cause, double score, List<String> tests) {
    static Result of(JsonObject submission) {
      return new Result(
          submission.getString("verdict"),
          submission.getString("cause", ""),
          submission.getDouble("score", -1.0),
          submission.getJsonArray("tests", new JsonArray()).stream()
              .map(JsonObject.class::cast)
              .map(test -> test.getString("name") + ": " + test.getString("verdict"))
              .toList());
    }
  }

  private record HandedIn(int number, String id) {}

  private final Path home;
  private final List<String> sources = sources();
  private final List<LearnerClient> learners;
  private final Map<Integer, Result> expected = new HashMap<>();
  private final Map<Integer, Result> results = new HashMap<>();
  private final List<HandedIn> inFlight = new ArrayList<>();
  private final AtomicInteger graded = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);

  CrashedWork(URI address, Path home) throws SQLException {
    this.home = home;
    this.learners =
        Learners.add(home, LEARNERS).stream()
            .map(token -> LearnerClient.with(address, token))
            .toList();
    execute(COUNT_FINISHES);
    execute(DAWDLE);
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static List<String> sources() {
    return List.of(
        RIGHT,
        SLOW,
        shipped("wrong_answer/absolute.java"),
        bulky(),
        SLOW,
        shipped("runtime_error/vector_only.java"),
        "class Relu { static int relu( }",
        SLOW,
        shipped("forbidden_api/built_in.java"),
        shipped("wrong_answer/leaky.java"));
  }

  private static String shipped(String file) {
    try {
      return Files.readString(
          Path.of("exercises/activation-functions/relu/submissions").resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Right, and long to compile. */
  private static String bulky() {
    String more =
        IntStream.range(0, 500)
            .mapToObj(
                "    static double f%1$d(double x) { return x > %1$d ? x * 2 : f0(x + 1); }%n"
                    ::formatted)
            .collect(Collectors.joining());
    return RIGHT.replace("    static Tensor", more + "    static Tensor");
  }

  /** What each source earns each learner while nothing is killed. */
  void gradeUndisturbed() throws Exception {
    int kinds = LEARNERS * sources.size();
    for (int number = -kinds; number < 0; number++) {
      handIn(number);
    }
    awaitAll();
    results.forEach((number, result) -> expected.put(Math.floorMod(number, kinds), result));
    results.clear();
    assertThat(expected.values()).extracting(Result::verdict).contains("Accepted", "CompileError");
  }

  /** Hands in, a few at a time, until all were taken. */
  void handInAll(int count) throws Exception {
    for (int number = 0; number < count; number++) {
      handIn(number);
    }
  }

  private void handIn(int number) throws Exception {
    while (waiting.get() >= IN_FLIGHT || !handedIn(number)) {
      look();
    }
  }

  private boolean handedIn(int number) throws Exception {
    var source = sources.get(Math.floorMod(number, sources.size())) + "// " + number;
    var response = answer(() -> learner(number).submit(source, "number " + number));
    if (response.isEmpty()) {
      return false;
    }
    assertThat(response.get().statusCode()).as(response.get().body()).isIn(201, 429, 503);
    if (response.get().statusCode() != 201) {
      return false;
    }
    inFlight.add(new HandedIn(number, new JsonObject(response.get().body()).getString("id")));
    waiting.incrementAndGet();
    return true;
  }

  private LearnerClient learner(int number) {
    return learners.get(Math.floorMod(number, LEARNERS));
  }

  /** Waits until each that was taken has ended. */
  void awaitAll() throws Exception {
    while (!inFlight.isEmpty()) {
      look();
    }
  }

  private void look() throws Exception {
    if (System.nanoTime() - deadline > 0) {
      throw new AssertionError("not graded in time: " + inFlight);
    }
    for (HandedIn one : List.copyOf(inFlight)) {
      var response = answer(() -> learner(one.number()).look(one.id(), 0));
      if (response.isEmpty()) {
        continue;
      }
      assertThat(response.get().statusCode()).as(response.get().body()).isIn(200, 503);
      var submission = new JsonObject(response.get().body());
      if ("done".equals(submission.getString("state"))) {
        results.put(one.number(), Result.of(submission));
        inFlight.remove(one);
        waiting.decrementAndGet();
        graded.incrementAndGet();
      }
    }
    Thread.sleep(30);
  }

  private interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /** Nothing while there is no server to answer. */
  private static Optional<HttpResponse<String>> answer(Request request)
      throws InterruptedException {
    try {
      return Optional.of(request.send());
    } catch (IOException gone) {
      Thread.sleep(50);
      return Optional.empty();
    }
  }

  /** The kills, going on in a thread of their own. */
  record Fire(CompletableFuture<Void> going) implements AutoCloseable {
    void await() throws Exception {
      going.get(MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
      going.cancel(true);
    }
  }

  Fire underFire(Killer killer) {
    return new Fire(
        CompletableFuture.runAsync(
            () -> {
              try {
                killer.carryOut(plan(), graded::get, waiting::get);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  private static List<Kill> plan() {
    return List.of(
        new Kill(Target.COMPILE_WORKER, "compiling"),
        new Kill(Target.COMPILE_WORKER, "compiling"),
        new Kill(Target.RUNNER, "running"),
        new Kill(Target.RUNNER, "running"),
        new Kill(Target.SPAWNER, "compiling"),
        new Kill(Target.SPAWNER, "running"),
        new Kill(Target.POSTMASTER, "checking"),
        new Kill(Target.POSTMASTER, "recording"),
        new Kill(Target.SERVER, "running"),
        new Kill(Target.SERVER, "recording"),
        new Kill(Target.SERVER_ASKED_TO_END, "queued"));
  }

  void assertGradedOnceAndAsEver(int count) throws SQLException {
    int kinds = expected.size();
    for (int number = 0; number < count; number++) {
      assertThat(results.get(number))
          .as("submission %d", number)
          .isEqualTo(expected.get(Math.floorMod(number, kinds)));
    }
    int all = count + kinds;
    assertThat(number("SELECT count(*) FROM submissions")).isEqualTo(all);
    assertThat(number("SELECT count(*) FROM gradings WHERE counts AND state = 'done'"))
        .isEqualTo(all);
    assertThat(number("SELECT count(*) FROM finishes")).isEqualTo(all);
    assertThat(number("SELECT count(DISTINCT grading_id) FROM finishes")).isEqualTo(all);
    assertThat(number("SELECT count(*) FROM jobs WHERE kind = 'submission'")).isZero();
  }

  private long number(String query) throws SQLException {
    try (var connection = Learners.connect(home);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String statements) throws SQLException {
    try (var connection = Learners.connect(home);
        var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
