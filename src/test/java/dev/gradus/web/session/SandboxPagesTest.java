package dev.gradus.web.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import dev.gradus.web.api.ApiClient;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SandboxPagesTest {

  private static final String PAGE = "/administration/sandbox";
  private static final String RELU = "/courses/activation-functions/exercises/relu";
  private static final String SOURCE =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          return x.map(v -> v > 0 || v != v ? v : 0); // %s
        }
      }
      """;

  private static final int MORE_THAN_HAVE_BOOTED =
      2 * Runtime.getRuntime().availableProcessors() + 4;

  private ApiClient api;

  @ConfigProperty(name = "gradus.home")
  Path home;

  /** Once for each test: who signs in all the time is not let in. */
  @BeforeEach
  void signIn() {
    api = ApiClient.of("learner");
  }

  @Test
  void page_tellsWhatWasTried() {
    var page = Browser.of("admin").open(PAGE).asString();

    assertThat(page)
        .contains("The self-test holds; submissions are graded.")
        .contains("set up io uring")
        .contains("A confined runner could not open a file")
        .contains("An honest script works.")
        .containsPattern("at most [0-9,]+ MB of memory|no limit by the controller memory");
    assertThat(Browser.of("instructor").open(PAGE).statusCode()).isEqualTo(403);
  }

  /** Without their jar no worker boots, so that the next self-test must fail. */
  @Test
  void failedSelfTest_pausesGrading_andNothingIsLost() throws Exception {
    Published.await(RELU);
    var admin = Browser.of("admin");
    var learner = Browser.of("learner");
    admin.open(PAGE);
    Path jar = workerJar();
    Path away = jar.resolveSibling("away");
    Files.move(jar, away);
    try {
      admin.send(PAGE, Map.of());
      assertThat(admin.open(PAGE).asString())
          .contains("Nothing is graded on this node; submissions wait")
          .contains("A worker");
      given().get("/q/health/ready").then().statusCode(503);

      learner.open(RELU);
      var key = "paused-" + System.nanoTime();
      var sent =
          learner.send(RELU + "/submissions", Map.of("source", SOURCE.formatted(key), "key", key));
      assertThat(sent.statusCode()).isEqualTo(303);
      Thread.sleep(2000);
      assertThat(verdict()).isEqualTo("queued");
    } finally {
      Files.move(away, jar);
    }
    admin.send(PAGE, Map.of());
    assertThat(admin.open(PAGE).asString()).contains("The self-test holds");
    for (int i = 0; i < 300 && !verdict().equals("Accepted"); i++) {
      Thread.sleep(100);
    }
    assertThat(verdict()).isEqualTo("Accepted");
  }

  /** Before any self-test has noticed: what can't be run for want of workers waits for them. */
  @Test
  void workersThatDoNotBoot_costNoSubmissionItsVerdict() throws Exception {
    Published.await(RELU);
    var learner = Browser.of("learner");
    Path jar = workerJar();
    Path away = jar.resolveSibling("away");
    Files.move(jar, away);
    try {
      learner.open(RELU);
      for (int i = 0; i < MORE_THAN_HAVE_BOOTED; i++) {
        var key = "without-workers-" + System.nanoTime();
        learner.send(RELU + "/submissions", Map.of("source", SOURCE.formatted(key), "key", key));
      }
      Thread.sleep(3000);
      assertThat(verdict()).isIn("queued", "running");
    } finally {
      Files.move(away, jar);
    }
    for (int i = 0; i < 300 && !verdict().equals("Accepted"); i++) {
      Thread.sleep(100);
    }
    assertThat(latest("verdict").subList(0, MORE_THAN_HAVE_BOOTED)).containsOnly("Accepted");
  }

  private Path workerJar() throws IOException {
    try (var files = Files.walk(home.resolve("sandbox"))) {
      return files
          .filter(file -> file.endsWith("worker.jar"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow();
    }
  }

  /** Of the learner's last submission; its state while it has none. */
  private String verdict() {
    String verdict = latest("verdict").getFirst();
    return verdict == null ? latest("state").getFirst() : verdict;
  }

  /** Of all submissions of the learner, the last one first. */
  private List<String> latest(String field) {
    return api.get("/api/v1/courses/activation-functions/exercises/relu/submissions")
        .extract()
        .jsonPath()
        .getList(field);
  }
}
