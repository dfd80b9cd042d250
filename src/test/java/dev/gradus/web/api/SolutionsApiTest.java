package dev.gradus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reference solutions are secret until full marks, by page and by API. */
@QuarkusTest
class SolutionsApiTest {

  private static final String RELU = "/courses/activation-functions/exercises/relu";
  private static final String PASSWORD = "seven-grey-herons";
  private static final String REFERENCE = "Tensor.where(x.lt(0)";

  @Inject Accounts accounts;

  @Test
  void references_areReadAfterFullMarksAndNotBefore() {
    Published.await(RELU);
    var name = "newcomer-" + UUID.randomUUID();
    accounts.add(new NewAccount(name, "Newcomer", Role.LEARNER, PASSWORD), Optional.empty());
    var learner = ApiClient.of(name, PASSWORD);
    var browser = Browser.of(name, PASSWORD);

    learner.submit(ApiClient.ABSOLUTE);
    learner
        .get(ApiClient.RELU + "/solutions")
        .statusCode(403)
        .body("detail", containsString("full marks"));
    var refused = browser.open(RELU + "/solutions");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.asString()).doesNotContain(REFERENCE);
    assertThat(browser.open(RELU).asString()).doesNotContain(RELU + "/solutions");

    learner.submit(ApiClient.RIGHT).body("verdict", equalTo("Accepted"));
    learner
        .get(ApiClient.RELU + "/solutions")
        .statusCode(200)
        .body("$", hasSize(3))
        .body("[0].name", equalTo("Maximum"))
        .body("[0].explanation", containsString("NaN"))
        .body("[2].source", containsString(REFERENCE));
    assertThat(browser.open(RELU).asString()).contains(RELU + "/solutions", "What is next");
    assertThat(browser.open(RELU + "/solutions").asString())
        .contains("Where", "3 ways to solve it", "/courses/activation-functions/exercises/leaky");
  }

  @Test
  void thoseWhoTeach_readThemAtOnceAndNobodyReadsThoseOfAQuestion() {
    Published.await(RELU);
    ApiClient.of("instructor").get(ApiClient.RELU + "/solutions").statusCode(200);
    Published.await("/courses/activation-functions/exercises/linear-network");
    ApiClient.of("instructor")
        .get("/api/v1/courses/activation-functions/exercises/linear-network/solutions")
        .statusCode(404);
  }
}
