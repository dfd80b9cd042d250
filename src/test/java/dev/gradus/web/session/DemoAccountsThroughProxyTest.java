package dev.gradus.web.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The known password must be worthless to whoever comes through a proxy on the same machine. */
@QuarkusTest
class DemoAccountsThroughProxyTest {

  private static final String BODY =
      "{\"username\":\"learner\",\"password\":\"gradus-demo\",\"name\":\"proxy\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 203.0.113.7",
        "x-forwarded-proto: https",
        "X-Forwarded-Host: gradus.example",
        "X-Forwarded: for=203.0.113.7",
        "Forwarded: for=203.0.113.7;proto=https",
        "Via: 1.1 proxy",
        "X-Real-IP: 203.0.113.7",
        "CF-Connecting-IP: 203.0.113.7"
      })
  void forwardedRequests_areRefused(String header) throws IOException {
    assertRefused(head -> head.stripTrailing() + "\r\n" + header + "\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gradus.example", "localhost.gradus.example", "127.0.0.1.nip.io", "10.0.0.1"})
  void otherHosts_areRefused(String host) throws IOException {
    assertRefused(head -> withHost(head, host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:80", "[::1]:8080"})
  void thisMachineByItsNames_isAccepted(String host) throws IOException {
    try (var proxy = new ForwardingProxy(RestAssured.port, head -> withHost(head, host))) {
      assertThat(issueToken(proxy.port())).isEqualTo(201);
    }
  }

  @Test
  void realAccounts_workThroughProxies() throws IOException {
    var username = "via-" + UUID.randomUUID();
    var administrator = Browser.of("admin");
    administrator.open("/administration/accounts");
    var created =
        administrator.send(
            "/administration/accounts",
            Map.of("username", username, "name", "Via", "role", "LEARNER"));
    var password = Secrets.shownIn(created);

    try (var proxy = forwarding()) {
      var issued =
          given()
              .port(proxy.port())
              .contentType(ContentType.JSON)
              .body(BODY.replace("learner", username).replace("gradus-demo", password))
              .post("/api/v1/tokens");
      assertThat(issued.statusCode()).isEqualTo(201);
      assertThat(useToken(proxy.port(), issued.path("token"))).isEqualTo(200);
    }
  }

  private static void assertRefused(UnaryOperator<String> change) throws IOException {
    var session = Browser.of("learner").cookie("gradus-session");
    String token =
        given().contentType(ContentType.JSON).body(BODY).post("/api/v1/tokens").path("token");
    assertThat(useToken(RestAssured.port, token)).isEqualTo(200);
    assertThat(useSession(RestAssured.port, session)).isEqualTo(200);

    try (var proxy = new ForwardingProxy(RestAssured.port, change)) {
      assertThat(issueToken(proxy.port())).as("sign-in").isEqualTo(401);
      assertThat(useToken(proxy.port(), token)).as("token").isEqualTo(401);
      assertThat(useSession(proxy.port(), session)).as("session").isEqualTo(303);
    }
  }

  private static int issueToken(int port) {
    return given()
        .port(port)
        .contentType(ContentType.JSON)
        .body(BODY)
        .post("/api/v1/tokens")
        .statusCode();
  }

  private static int useToken(int port, String token) {
    return given()
        .port(port)
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/tokens")
        .statusCode();
  }

  private static int useSession(int port, String session) {
    return given()
        .port(port)
        .redirects()
        .follow(false)
        .cookie("gradus-session", session)
        .get("/account")
        .statusCode();
  }

  private static ForwardingProxy forwarding() throws IOException {
    return new ForwardingProxy(
        RestAssured.port, head -> head.stripTrailing() + "\r\nVia: 1.1 proxy\r\n\r\n");
  }

  private static String withHost(String head, String host) {
    return head.replaceFirst("(?i)\r\nhost:[^\r]*", "\r\nHost: " + host);
  }
}
