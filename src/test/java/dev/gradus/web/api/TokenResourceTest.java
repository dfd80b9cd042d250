package dev.gradus.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenResourceTest {

  private static final String PATH = "/api/v1/tokens";
  private static final byte[] MEGABYTE = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

  @Test
  void issue_givesATokenThatWorksUntilItIsRevoked() {
    var issued = issue("{'username':'learner','password':'gradus-demo','name':'laptop'}");

    assertThat(issued.statusCode()).isEqualTo(201);
    assertThat(issued.header("Location")).endsWith(PATH + "/" + issued.path("id"));
    assertThat(issued.cookies()).isEmpty();
    assertThat(Instant.parse(issued.path("expiresAt")))
        .isBetween(inDays(29), inDays(30).plusSeconds(60));

    String token = issued.path("token");
    var listed = bearer(token).get(PATH);
    assertThat(listed.statusCode()).isEqualTo(200);
    assertThat(listed.asString()).contains(issued.<String>path("id")).doesNotContain(token);

    assertThat(bearer(token).delete(PATH + "/" + issued.path("id")).statusCode()).isEqualTo(204);
    assertThat(bearer(token).get(PATH).statusCode()).isEqualTo(401);
  }

  @Test
  void token_worksOnlyAsLongAsItWasAskedFor() throws InterruptedException {
    var issued =
        issue("{'username':'learner','password':'gradus-demo','name':'a','expiresIn':'1s'}");
    Thread.sleep(Duration.ofMillis(1100));

    var refused = bearer(issued.path("token")).get(PATH);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertProblem(refused, 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "gradus_", "gradus_' OR '1'='1", "gradus_\u00e9"})
  void wrongToken_isRefusedWithAChallenge(String token) {
    var refused = bearer(token).get(PATH);

    assertProblem(refused, 401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void api_knowsNeitherCookiesNorBasicNorTokensInTheUrl() {
    var signedIn = Browser.of("learner");
    String token =
        issue("{'username':'learner','password':'gradus-demo','name':'a'}").path("token");

    assertProblem(signedIn.request().get(PATH), 401);
    assertProblem(given().auth().preemptive().basic("learner", "gradus-demo").get(PATH), 401);
    assertProblem(given().queryParam("access_token", token).get(PATH), 401);
    assertThat(bearer(token).redirects().follow(false).get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void wrongPassword_is401() {
    assertProblem(issue("{'username':'learner','password':'x','name':'a'}"), 401);
  }

  @Test
  void guessing_is429WithRetryAfter() {
    var body = "{'username':'g-%s','password':'x','name':'a'}".formatted(UUID.randomUUID());
    for (int i = 0; i < 10; i++) {
      assertThat(issue(body).statusCode()).isEqualTo(401);
    }

    var refused = issue(body);

    assertProblem(refused, 429);
    assertThat(refused.header("Retry-After")).matches("[1-9][0-9]?");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          {'username':'learner','password':'gradus-demo','name':'a','admin':true}        | admin
          {'username':'learner','password':'gradus-demo'}                                | name
          {'username':'learner','password':'gradus-demo','name':' '}                     | name
          {'username':'learner','name':'a'}                                              | password
          {'username':{},'password':'gradus-demo','name':'a'}                            | username
          {'username':'learner','password':'gradus-demo','name':'a','expiresIn':'soon'}  | expiresIn
          {'username':'learner','password':'gradus-demo','name':'a','expiresIn':'999d'}  | expiresIn
          {'username':'learner','password':'gradus-demo','name':'a','expiresIn':'0d'}    | expiresIn
          {'username':'learner','password':'gradus-demo','name':'a\\u0000'}              | name
          """)
  void refusedFields_are422AndNamed(String body, String field) {
    var refused = issue(body);

    assertProblem(refused, 422);
    assertThat(refused.<String>path("errors[0].field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "'x'", "{'a':1}}", "{'name':'a'} {}"})
  void malformedBodies_areRefused(String body) {
    var refused = issue(body);

    assertThat(refused.statusCode()).isIn(400, 422);
    assertProblem(refused, refused.statusCode());
  }

  @Test
  void notUtf8_is400() {
    var body = "{\"username\":\"l\u00e9a\",\"password\":\"x\",\"name\":\"a\"}";

    assertProblem(
        given()
            .header("Content-Type", "application/json")
            .body(body.getBytes(StandardCharsets.ISO_8859_1))
            .post(PATH),
        400);
  }

  @Test
  void otherMethodsAndMediaTypes_areRefused() {
    assertProblem(given().put(PATH), 405);
    assertProblem(given().contentType("text/plain").body("x").post(PATH), 415);
    assertProblem(given().contentType(ContentType.URLENC).formParam("a", "b").post(PATH), 415);
    assertProblem(given().get("/api/v1/nothing"), 404);
    assertProblem(given().get("/api"), 404);
  }

  @Test
  void hugeBody_is413() throws IOException {
    var connection = post();
    connection.setFixedLengthStreamingMode(50 * MEGABYTE.length);
    write50Megabytes(connection);

    assertThat(connection.getResponseCode()).isEqualTo(413);
    assertThat(connection.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void hugeBodyOfUnknownLength_isCut() throws IOException {
    var connection = post();
    connection.setChunkedStreamingMode(MEGABYTE.length);

    assertThatThrownBy(
            () -> {
              write50Megabytes(connection);
              assertThat(connection.getResponseCode()).isNotEqualTo(413);
            })
        .isInstanceOfAny(IOException.class, AssertionError.class);
    assertProblem(given().get(PATH), 401);
  }

  @Test
  void tokensOfOthers_areNotFound() {
    String learner = issue("{'username':'learner','password':'gradus-demo','name':'a'}").path("id");
    String instructor =
        issue("{'username':'instructor','password':'gradus-demo','name':'a'}").path("token");

    assertProblem(bearer(instructor).delete(PATH + "/" + learner), 404);
    assertProblem(bearer(instructor).delete(PATH + "/' OR 1=1"), 404);
  }

  private static HttpURLConnection post() throws IOException {
    var url = URI.create("http://localhost:" + RestAssured.port + PATH).toURL();
    var connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    return connection;
  }

  private static void write50Megabytes(HttpURLConnection connection) throws IOException {
    try (var body = connection.getOutputStream()) {
      for (int i = 0; i < 50; i++) {
        body.write(MEGABYTE);
      }
    }
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static Response issue(String body) {
    return given().contentType(ContentType.JSON).body(body.replace('\'', '"')).post(PATH);
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<Integer>path("status")).isEqualTo(status);
    assertThat(response.<String>path("title")).isNotBlank();
    assertThat(response.<String>path("detail")).isNotBlank();
    assertThat(response.cookies()).isEmpty();
  }

  private static Instant inDays(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }
}
