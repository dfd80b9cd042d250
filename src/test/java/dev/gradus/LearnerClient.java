package dev.gradus;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/**
 * A learner, mostly the demo one, at the REST interface of a server that runs as a process of its
 * own.
 */
public final class LearnerClient implements AutoCloseable {
  private static final String RELU = "/api/v1/courses/activation-functions/exercises/relu/";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String token;

  private LearnerClient(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** The owner of a token. */
  public static LearnerClient with(URI address, String token) {
    return new LearnerClient(address, token);
  }

  /** Signs in with the demo password, and waits until ReLU is proven and can be handed in. */
  public static LearnerClient at(ServerProcess server) throws IOException, InterruptedException {
    var learner = as("learner", server);
    learner.awaitExercise();
    return learner;
  }

  /** The same of another demo account, which waits for nothing. */
  public static LearnerClient as(String username, ServerProcess server)
      throws IOException, InterruptedException {
    var nobody = new LearnerClient(server.address(), "");
    var credentials =
        new JsonObject()
            .put("username", username)
            .put("password", "gradus-demo")
            .put("name", "test " + UUID.randomUUID());
    try (nobody) {
      var response = nobody.send(nobody.post("/api/v1/tokens", credentials));
      return new LearnerClient(server.address(), json(response, 201).getString("token"));
    }
  }

  /** What is at a path. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** Sends a body to a path. */
  public HttpResponse<String> send(String path, JsonObject body)
      throws IOException, InterruptedException {
    return send(post(path, body));
  }

  /** Deletes what is at a path. */
  public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE().build());
  }

  /** A server is ready before each exercise is proven; until then there is no such exercise. */
  private void awaitExercise() throws IOException, InterruptedException {
    var exercise = request(RELU.substring(0, RELU.length() - 1)).GET().build();
    for (int second = 0; send(exercise).statusCode() == 404; second++) {
      if (second == 180) {
        throw new AssertionError("ReLU was not published within three minutes");
      }
      Thread.sleep(1000);
    }
  }

  /** The same learner, with the same token, at a server that was started anew. */
  public LearnerClient movedTo(ServerProcess server) {
    return new LearnerClient(server.address(), token);
  }

  /** Hands in a solution of ReLU; the answer may be a refusal. */
  public HttpResponse<String> submit(String source) throws IOException, InterruptedException {
    return send(post(RELU + "submissions", new JsonObject().put("source", source)));
  }

  /** Hands in under a name for the request, so that it may be sent again. */
  public HttpResponse<String> submit(String source, String key)
      throws IOException, InterruptedException {
    var request = post(RELU + "submissions", new JsonObject().put("source", source));
    return send(
        HttpRequest.newBuilder(request, (_, _) -> true).header("Idempotency-Key", key).build());
  }

  /** Hands in a solution of ReLU and returns the id of the submission. */
  public String submitted(String source) throws IOException, InterruptedException {
    return json(submit(source), 201).getString("id");
  }

  /** A submission as it is after at most so many seconds. */
  public JsonObject submission(String id, int seconds) throws IOException, InterruptedException {
    return json(look(id, seconds), 200);
  }

  /** The same, whatever the answer is. */
  public HttpResponse<String> look(String id, int seconds)
      throws IOException, InterruptedException {
    return send(request("/api/v1/submissions/" + id + "?wait=" + seconds + "s").GET().build());
  }

  public static JsonObject json(HttpResponse<String> response, int expectedStatus) {
    if (response.statusCode() != expectedStatus) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return new JsonObject(response.body());
  }

  private HttpRequest post(String path, JsonObject body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.encode()))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
