package dev.gradus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.authoring.Republished;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reference solutions are secret until full marks or the instructor's switch, by page and API. */
@QuarkusTest
class SolutionsApiTest {

  private static final String RELU = "/courses/activation-functions/exercises/relu";
  private static final String PASSWORD = "seven-grey-herons";
  private static final String REFERENCE = "Tensor.where(x.lt(0)";

  @Inject Accounts accounts;
  @Inject Republished republished;

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

  @Test
  void switchOfTheInstructor_showsThemAtOnce_onceTheExerciseHasOpened() throws Exception {
    var course = "solutions-" + ProcessHandle.current().pid();
    republished.publish(course, Republished.MENDED);
    var page = "/courses/" + course + "/exercises/relu";
    var api = "/api/v1" + page + "/solutions";
    var name = "reader-" + UUID.randomUUID();
    accounts.add(new NewAccount(name, "Reader", Role.LEARNER, PASSWORD), Optional.empty());
    var learner = ApiClient.of(name, PASSWORD);
    var browser = Browser.of(name, PASSWORD);
    var instructor = Browser.of("instructor");

    learner.get(api).statusCode(403);
    assertThat(browser.open(page + "/solutions").statusCode()).isEqualTo(403);
    assertThat(browser.open(page).asString()).doesNotContain(page + "/solutions");

    var opens = "2199-01-01T08:00";
    assign(instructor, course, Map.of("slug", "relu", "opens", opens, "solutions", "relu"));
    learner.get(api).statusCode(403);
    assertThat(browser.open(page).asString()).doesNotContain(page + "/solutions");

    assign(instructor, course, Map.of("slug", "relu", "solutions", "relu"));
    learner.get(api).statusCode(200).body("[0].source", containsString("Tensor"));
    assertThat(browser.open(page + "/solutions").statusCode()).isEqualTo(200);
    assertThat(browser.open(page).asString())
        .contains(page + "/solutions", "Shown at once in this exercise");
    assertThat(instructor.open("/courses/" + course + "/assignments").asString())
        .contains("before the closing time, and can hand them in as their own: ReLU.");
    assertThat(instructor.open("/courses/" + course + "/changes").asString())
        .contains("solutions at once");

    assign(instructor, course, Map.of("slug", "relu"));
    learner.get(api).statusCode(403);
    assertThat(instructor.open("/courses/" + course + "/assignments").asString())
        .doesNotContain("as their own");
  }

  private static void assign(Browser instructor, String course, Map<String, String> fields) {
    instructor.open("/courses/" + course + "/assignments");
    assertThat(instructor.send("/courses/" + course + "/assignments", fields).statusCode())
        .isEqualTo(303);
  }
}
