package dev.gradus.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands a source in at a running server, waits for the verdict, and tells it as a page would. */
final class SubmitCommand {

  private static final String SERVER = "http://localhost:8080";
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String USAGE =
      "Name an exercise and a source: submit activation-functions/relu Relu.java [--server URL]."
          + " The token is read from GRADUS_TOKEN; a question takes --choose KEY,KEY instead of a"
          + " source.";

  private final PrintStream out;
  private final String token;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  /**
   * A command that signs in with a token.
   *
   * @param token empty where none is set
   */
  SubmitCommand(PrintStream out, String token) {
    this.out = out;
    this.token = token;
  }

  int run(List<String> arguments) {
    var rest = new ArrayList<>(arguments);
    var server = option(rest, "--server", SERVER).replaceFirst("/+$", "");
    var choices = option(rest, "--choose", "");
    if (rest.size() != (choices.isEmpty() ? 2 : 1)) {
      throw new MisuseException(USAGE);
    }
    if (!rest.getFirst().matches("[^/\\s]+/[^/\\s]+")) {
      throw new MisuseException(
          "'%s' is no exercise of a server: name it as in its address, such as activation-functions/relu."
              .formatted(rest.getFirst()));
    }
    if (token.isBlank()) {
      throw new MisuseException(
          "GRADUS_TOKEN is not set. Make a token on your account page, or with POST /api/v1/tokens.");
    }
    var name = rest.getFirst().split("/", -1);
    var body =
        choices.isEmpty()
            ? Map.of("source", text(Path.of(rest.get(1))))
            : Map.of("choices", List.of(choices.split(",", -1)));
    var path = "/api/v1/courses/" + name[0] + "/exercises/" + name[1] + "/submissions";
    var submission = send(post(server + path, body));
    return tell(finished(server, submission));
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    if (at + 1 == arguments.size()) {
      throw new MisuseException(name + " needs a value.");
    }
    arguments.remove(at);
    return arguments.remove(at);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private HttpRequest.Builder request(String address) {
    try {
      return HttpRequest.newBuilder(URI.create(address))
          .timeout(Duration.ofSeconds(60))
          .header("Authorization", "Bearer " + token)
          .header("Accept", "application/json");
    } catch (IllegalArgumentException e) {
      throw new MisuseException(
          "%s is no address of a server, such as %s: %s"
              .formatted(address, SERVER, e.getMessage()));
    }
  }

  private HttpRequest post(String address, Object body) {
    try {
      return request(address)
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the source as JSON", e);
    }
  }

  private JsonNode send(HttpRequest request) {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new MisuseException("The server says " + answer.statusCode() + ": " + reason(answer));
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no answer from %s (another server is named with --server URL)"
              .formatted(request.uri().getAuthority()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MisuseException("Interrupted; the submission may have been made.");
    }
  }

  private String reason(HttpResponse<String> answer) {
    try {
      var problem = json.readTree(answer.body());
      return problem.path("detail").asText(problem.path("title").asText("no reason given"));
    } catch (IOException e) {
      return "no reason given";
    }
  }

  private JsonNode finished(String server, JsonNode submission) {
    var id = submission.path("id").asText();
    var state = submission;
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!state.path("state").asText().equals("done")) {
      if (System.nanoTime() > end) {
        throw new MisuseException("Submission " + id + " is still waiting; look at it later.");
      }
      state = send(request(server + "/api/v1/submissions/" + id + "?wait=10s").GET().build());
    }
    return state;
  }

  private int tell(JsonNode done) {
    var verdict = done.path("verdict").asText();
    out.printf(
        "%s, %s of %s points (attempt %s)%n",
        verdict,
        done.path("score").asText("-"),
        done.path("maxScore").asText("-"),
        done.path("number").asText());
    for (var line : done.path("diagnostics")) {
      out.printf("  line %s: %s%n", line.path("line").asText(), line.path("message").asText());
      told(line, "advice", "    ");
    }
    done.path("tests").forEach(this::tellTest);
    return verdict.equals("Accepted") ? Commands.OK : Commands.FAILED;
  }

  private void tellTest(JsonNode test) {
    out.printf(
        "  %-20s %s of %s  %s (%s)%n",
        test.path("verdict").asText(),
        test.path("points").asText(),
        test.path("maxPoints").asText(),
        test.path("name").asText(),
        test.path("show").asText());
    if (!test.path("verdict").asText().equals("Accepted")) {
      told(test, "mistake", "    ");
      told(test, "message", "    ");
      told(test, "expected", "    expected: ");
      told(test, "actual", "    actual:   ");
    }
  }

  private void told(JsonNode node, String key, String before) {
    if (node.hasNonNull(key)) {
      out.println(
          before + node.path(key).asText().replace("\n", "\n" + " ".repeat(before.length())));
    }
  }
}
