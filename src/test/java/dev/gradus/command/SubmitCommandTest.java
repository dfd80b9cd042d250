package dev.gradus.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class SubmitCommandTest {

  private static final String RELU = "activation-functions/relu";

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int submit(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Relu.java"), source);
    return command(token()).run(arguments(RELU, file));
  }

  private SubmitCommand command(String token) {
    return new SubmitCommand(new PrintStream(printed, true, StandardCharsets.UTF_8), token);
  }

  private static List<String> arguments(String exercise, Path file) {
    return List.of(exercise, file.toString(), "--server", "http://localhost:" + RestAssured.port);
  }

  private static String token() {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("username", "learner", "password", "gradus-demo", "name", "shell"))
        .post("/api/v1/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  @Test
  void submit_waitsForTheVerdict_andTellsIt() throws IOException {
    Published.await("/courses/activation-functions/exercises/relu");
    var relu =
        "import dev.gradus.tensor.*;\nclass Relu { static Tensor relu(Tensor x) { return %s; } }\n";

    assertThat(submit(relu.formatted("x.maximum(0)"))).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("Accepted, ");

    printed.reset();
    assertThat(submit(relu.formatted("x.abs()"))).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("WrongAnswer", "This is |x|", "expected:", "actual:");

    var source = folder.resolve("Relu.java");
    assertThatThrownBy(
            () -> command(token()).run(arguments("activation-functions/nothing", source)))
        .hasMessageContaining("The server says 404");
    assertThatThrownBy(() -> command("wrong").run(arguments(RELU, source)))
        .hasMessageContaining("The server says 401");
  }
}
