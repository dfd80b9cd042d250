package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GradebookPagesTest {

  private static final String COURSE = "/courses/activation-functions";
  private static final List<String> PAGES =
      List.of(
          "/gradebook",
          COURSE + "/gradebook",
          COURSE + "/gradebook.csv",
          COURSE + "/exercises/relu/submissions");

  @BeforeEach
  void exerciseIsThere() {
    Published.await("/courses/activation-functions/exercises/relu");
  }

  @Test
  void pages_areForThoseWhoTeach() {
    var learner = Browser.of("learner");
    var instructor = Browser.of("instructor");
    for (String page : PAGES) {
      assertThat(learner.open(page).statusCode()).as("learner at %s", page).isEqualTo(403);
      assertThat(instructor.open(page).statusCode()).as("instructor at %s", page).isEqualTo(200);
    }
  }

  @Test
  void pages_askStrangersToSignIn() {
    var stranger = new Browser();
    for (String page : PAGES) {
      var answer = stranger.open(page);
      assertThat(answer.statusCode()).as(page).isIn(302, 303);
      assertThat(answer.header("Location")).as(page).contains("/sign-in");
    }
  }

  @Test
  void csv_startsWithTheNamesOfItsColumns() {
    var csv = Browser.of("instructor").open(COURSE + "/gradebook.csv");
    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(csv.asString()).startsWith("username,name,").contains(",relu,").contains(",total");
  }

  @Test
  void filter_showsTheLearnerThatItNames() {
    var page = Browser.of("instructor").open(PAGES.get(3) + "?learner=%3Cscript%3E&verdict=x");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("value=\"&lt;script&gt;\"").doesNotContain("<script>");
  }
}
