package dev.gradus.web;

import static io.restassured.RestAssured.get;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {

  @Test
  void readiness_namesTheDatabaseAsUp_andNothingElseOfIt() {
    get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(
            "checks.find { it.name == 'database' }",
            equalTo(Map.of("name", "database", "status", "UP")));
    get("/q/health/live").then().statusCode(200);
  }

  @Test
  void metrics_countRequests_withoutPathsOrVersions() {
    get("/no-such-page-of-alice");
    get("/q/metrics").then().statusCode(200); // counted from its second reading on
    String metrics =
        get("/q/metrics")
            .asString()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(joining("\n"));
    assertThat(metrics)
        .contains("http_server_requests_seconds_count", "agroal_active_count")
        .doesNotContain("uri=", "jvm_info", "alice", "/", Runtime.version().toString());
    assertThat(get("/q/health").asString()).doesNotContain(Path.of("").toAbsolutePath().toString());
  }
}
