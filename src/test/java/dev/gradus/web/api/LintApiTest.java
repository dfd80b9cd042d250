package dev.gradus.web.api;

import static dev.gradus.web.api.ApiClient.RELU;
import static dev.gradus.web.api.ApiClient.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LintApiTest {

  private static final String PAGE = "/courses/activation-functions/exercises/relu";

  @BeforeEach
  void publish() {
    Published.await(PAGE);
  }

  @Test
  void lint_findsNothing_inASoundSource() {
    lint(RIGHT).statusCode(200).body("diagnostics", hasSize(0));
  }

  @Test
  void lint_tellsPlaceAndAdvice() {
    lint(RIGHT.replace("    return", "\t\treturn").replace("v : 0);", "v : 0)"))
        .statusCode(200)
        .body("diagnostics", hasSize(1))
        .body("diagnostics[0].line", equalTo(5))
        .body(
            "diagnostics[0].column",
            equalTo("\t\treturn x.map(v -> v > 0 || v != v ? v : 0)".length() + 1))
        .body("diagnostics[0].message", containsString("';' expected"))
        .body("diagnostics[0].advice", containsString("semicolon"));
  }

  @Test
  void lint_tellsWhatIsForbidden() {
    lint(RIGHT.replaceFirst("return .*;", "return x.relu();"))
        .statusCode(200)
        .body("diagnostics[0].line", equalTo(5))
        .body("diagnostics[0].message", containsString("relu is not allowed"));
  }

  @Test
  void lint_refusesWhatCantBeHandedIn() {
    lint(" ").statusCode(422).body("errors[0].field", equalTo("source"));
    lint("/" + "*".repeat(65_536)).statusCode(413);
    ApiClient.of("learner").post(RELU + "x/lint", Map.of("source", RIGHT)).statusCode(404);
  }

  @Test
  void page_answersItsOwnScriptsOnly() {
    var browser = Browser.of("learner");
    browser.open(PAGE);

    var answer = browser.sendByScript(PAGE + "/lint", Map.of("source", "class Relu {"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/json");
    assertThat(answer.jsonPath().getString("diagnostics[0].advice")).contains("closing }");

    var foreign = browser.sendByForeignScript(PAGE + "/lint", Map.of("source", "class Relu {"));
    assertThat(foreign.statusCode()).isEqualTo(400);
  }

  @Test
  void page_tellsProblemsAsJson_toScripts() {
    var browser = Browser.of("learner");
    browser.open(PAGE);

    var refused = browser.sendByScript(PAGE + "/lint", Map.of("source", " "));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("source");
  }

  private static ValidatableResponse lint(String source) {
    return ApiClient.of("learner").post(RELU + "/lint", Map.of("source", source));
  }
}
