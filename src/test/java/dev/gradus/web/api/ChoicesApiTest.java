package dev.gradus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions on their whole way: shown, answered, graded with penalty, explained, in the grades. */
@QuarkusTest
class ChoicesApiTest {

  private static final String PAGE = "/courses/activation-functions/exercises/";
  private static final String API = "/api/v1" + PAGE;

  private static final String PASSWORD = "seven-grey-herons";

  @Inject Accounts accounts;

  /** Somebody who has answered nothing yet, whatever an earlier run left in the database. */
  private String newcomer() {
    var name = "newcomer-" + UUID.randomUUID();
    accounts.add(new NewAccount(name, "Newcomer", Role.LEARNER, PASSWORD), Optional.empty());
    return name;
  }

  private static ValidatableResponse answer(ApiClient learner, String slug, Object... keys) {
    String id =
        learner
            .post(API + slug + "/submissions", Map.of("choices", List.of(keys)))
            .statusCode(201)
            .extract()
            .path("id");
    return learner.get("/api/v1/submissions/" + id + "?wait=30s").statusCode(200);
  }

  @Test
  void aQuestion_takesTwoTries_withPenaltyAndExplanations() {
    Published.await(PAGE + "output-activation");
    var learner = ApiClient.of(newcomer(), PASSWORD);
    var path = API + "output-activation";
    learner
        .get(path)
        .body("kind", equalTo("choice"))
        .body("choice.multiple", equalTo(false))
        .body("choice.options.key", hasItem("softmax"))
        .body("choice.options.correct", not(hasItem(true)));

    learner
        .post(path + "/submissions", Map.of("choices", List.of("nothing-such")))
        .statusCode(422)
        .body("detail", containsString("nothing-such"));
    learner.post(path + "/submissions", Map.of("choices", List.of())).statusCode(422);
    learner.post(path + "/submissions", Map.of("choices", List.of("relu", "tanh"))).statusCode(422);
    learner.post(path + "/submissions", Map.of("source", "class A {}")).statusCode(422);
    learner.post(path + "/runs", Map.of("source", "class A {}")).statusCode(422);

    answer(learner, "output-activation", "sigmoid")
        .body("verdict", equalTo("WrongAnswer"))
        .body("score", equalTo(0.0f))
        .body("tests[0].message", containsString("several labels"))
        .body("tests[0].message", not(containsString("exactly one of ten")));
    answer(learner, "output-activation", "softmax")
        .body("verdict", equalTo("Accepted"))
        .body("score", equalTo(1.0f))
        .body("maxScore", equalTo(2.0f))
        .body("tests[0].message", containsString("belongs between the layers"));
    learner
        .post(path + "/submissions", Map.of("choices", List.of("softmax")))
        .statusCode(409)
        .body("detail", containsString("right"));
    learner
        .get("/api/v1/grades")
        .body("find { it.exercise == 'output-activation' }.score", equalTo(1.0f));
  }

  @Test
  void theSameKey_isOneTry() {
    Published.await(PAGE + "linear-network");
    var learner = ApiClient.of(newcomer(), PASSWORD);
    var key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      learner
          .request()
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", key)
          .body(Map.of("choices", List.of("straight", "one-layer")))
          .post(API + "linear-network/submissions")
          .then()
          .statusCode(201)
          .body("number", equalTo(1));
    }
  }

  @Test
  void sourcesAndChoices_areNotMixedUp() {
    Published.await(PAGE + "relu");
    ApiClient.of("learner")
        .post(ApiClient.RELU + "/submissions", Map.of("choices", List.of("a")))
        .statusCode(422);
    ApiClient.of("learner").get(ApiClient.RELU).body("choice", nullValue());
  }

  @Test
  void thePage_worksWithoutScript() {
    Published.await(PAGE + "which-is-separable");
    var browser = Browser.of(newcomer(), PASSWORD);
    var page = browser.open(PAGE + "which-is-separable").asString();
    assertThat(page)
        .contains("type=\"radio\"", "<fieldset", "figures/clouds.svg", "Option 4:")
        .doesNotContain("fits through the gap", "This is XOR");
    assertThat(browser.open(PAGE + "which-is-separable/figures/figures/clouds.svg").statusCode())
        .isEqualTo(200);

    var refused = browser.send(PAGE + "which-is-separable/choices", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Nothing was chosen");

    browser.send(PAGE + "which-is-separable/choices", Map.of("choice", "squares"));
    assertThat(browser.open(PAGE + "which-is-separable").asString())
        .contains("This is XOR", "last try")
        .doesNotContain("fits through the gap");

    browser.send(PAGE + "which-is-separable/choices", Map.of("choice", "rings"));
    assertThat(browser.open(PAGE + "which-is-separable").asString())
        .contains("fits through the gap", "All tries are used up", "disabled");
    assertThat(
            browser
                .send(PAGE + "which-is-separable/choices", Map.of("choice", "clouds"))
                .statusCode())
        .isEqualTo(409);
  }
}
