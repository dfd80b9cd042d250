package dev.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One of many learners, who share connections. */
final class BenchLearner {
  private static final String RELU = "/api/v1/courses/activation-functions/exercises/relu";
  private static final String PAGE = "/courses/activation-functions/exercises/relu";
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Counts the answers that had a submission wait, and those of them that named no position. */
  static final AtomicInteger SEEN_WAITING = new AtomicInteger();

  static final AtomicInteger WITHOUT_POSITION = new AtomicInteger();

  private final HttpClient http;
  private final URI address;
  private final String token;

  BenchLearner(HttpClient http, URI address, String token) {
    this.http = http;
    this.address = address;
    this.token = token;
  }

  /**
   * Hands in and waits for the verdict; asks again while the server says that it is full. Returns
   * the time from when the server took it in until it recorded the verdict.
   */
  Duration submit(String source, Samples samples) throws Exception {
    long begun = System.nanoTime();
    var response = send(post(source));
    while (response.statusCode() == 429 || response.statusCode() == 503) {
      Thread.sleep(500);
      response = send(post(source));
    }
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    var submission = new JsonObject(response.body());
    while (!submission.getString("state").equals("done")) {
      noteWaiting(submission);
      var look = request("/api/v1/submissions/" + submission.getString("id") + "?wait=10s");
      submission = new JsonObject(send(look.GET().build()).body());
    }
    samples.addSince(begun);
    assertThat(submission.getString("verdict")).isEqualTo("Accepted");
    return Duration.between(
        submission.getInstant("submittedAt"), submission.getInstant("finishedAt"));
  }

  private static void noteWaiting(JsonObject submission) {
    if (submission.getString("state").equals("queued")) {
      SEEN_WAITING.incrementAndGet();
      if (!submission.containsKey("queuePosition")) {
        WITHOUT_POSITION.incrementAndGet();
      }
    }
  }

  private HttpRequest post(String source) {
    return request(RELU + "/submissions?wait=1s")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(new JsonObject().put("source", source).encode()))
        .build();
  }

  /** Looks at the exercise by REST. */
  void browse(Samples samples) throws Exception {
    long begun = System.nanoTime();
    assertThat(send(request(RELU).GET().build()).statusCode()).isEqualTo(200);
    samples.addSince(begun);
  }

  /** Looks at the exercise's page, with the cookies of who signed in. */
  void browsePage(Samples samples) throws Exception {
    long begun = System.nanoTime();
    var page = HttpRequest.newBuilder(address.resolve(PAGE)).timeout(PATIENCE).build();
    var response = send(page);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("editor");
    samples.addSince(begun);
  }

  /** Somebody with cookies, signed in by the form as the demo learner. */
  static BenchLearner signedIn(URI address) throws Exception {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var learner = new BenchLearner(http, address, "");
    var form = new StringBuilder("username=learner&password=gradus-demo");
    var hidden =
        HIDDEN.matcher(
            learner.send(HttpRequest.newBuilder(address.resolve("/sign-in")).build()).body());
    while (hidden.find()) {
      form.append('&').append(hidden.group(1)).append('=');
      form.append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
    }
    var post =
        HttpRequest.newBuilder(address.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString()));
    assertThat(learner.send(post.build()).statusCode()).isEqualTo(303);
    return learner;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }
}
