package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Roster;
import dev.gradus.course.Sections;
import dev.gradus.web.Browser;
import dev.gradus.web.api.ApiClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assistants see the learners of their sections, and of nobody else. */
@QuarkusTest
class SectionsTest {

  private static final String PASSWORD = "a long enough password";
  private static int made;

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Roster roster;
  @Inject Sections sections;
  @Inject DataSource database;

  private String base = "";
  private String relu = "";
  private String api = "";
  private Course course;
  private Account ada;
  private Account bob;
  private Account tess;
  private Browser instructor;
  private Browser assistant;

  @BeforeEach
  void course() throws Exception {
    var slug = "sections-" + ProcessHandle.current().pid() + "-" + made++;
    republished.publish(slug, Republished.MENDED);
    course = courses.find(slug).orElseThrow();
    base = "/courses/" + slug;
    relu = base + "/exercises/relu";
    api = "/api/v1" + base;
    ada = enrolled("ada", Role.LEARNER);
    bob = enrolled("bob", Role.LEARNER);
    tess = enrolled("tess", Role.ASSISTANT);
    instructor = Browser.of("instructor");
    instructor.open(base + "/people");
    assistant = Browser.of(tess.username(), PASSWORD);
  }

  private Account enrolled(String name, Role role) {
    var username = name + "-" + course.slug();
    accounts.add(new NewAccount(username, name, role, PASSWORD), Optional.empty());
    var account = accounts.find(new Username(username)).orElseThrow();
    roster.enrol(course, account, role, accounts.find(new Username("admin")).orElseThrow());
    return account;
  }

  private long section(String name) {
    assertThat(instructor.send(base + "/sections", Map.of("name", name)).statusCode())
        .isEqualTo(303);
    return sections.named(course.id(), name).orElseThrow().id();
  }

  private void move(Account learner, String section) {
    var moved =
        instructor.send(
            base + "/sections/learners/" + learner.username(),
            Map.of("section", section, "shown", "?find=&section=none&page=1"));
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(moved.header("Location")).endsWith("/people?find=&section=none&page=1");
  }

  private void assign(long section) {
    var path = base + "/sections/" + section + "/assistants";
    assertThat(instructor.send(path, Map.of("username", tess.username())).statusCode())
        .isEqualTo(303);
  }

  /** A graded submission, without a run of the grader. */
  private long handedIn(Account learner, double score) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                WITH made AS (
                  INSERT INTO submissions (learner_id, exercise_id, exercise_version_id, number,
                                           source, submitted_at)
                  SELECT ?, x.id, x.current_version_id, 1, 'class Relu {}', now()
                    FROM exercises x WHERE x.course_id = ? AND x.slug = 'relu'
                  RETURNING id, exercise_version_id)
                INSERT INTO gradings (submission_id, exercise_version_id, counts, state, verdict,
                                      score, max_score, queued_at, finished_at)
                SELECT id, exercise_version_id, true, 'done', 'PartiallyAccepted', ?, 8, now(),
                       now() FROM made
                RETURNING submission_id
                """)) {
      statement.setLong(1, learner.id().value());
      statement.setLong(2, course.id().value());
      statement.setDouble(3, score);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** All that tells of learners, for whoever teaches. */
  private List<String> telling() {
    return List.of(
        base + "/gradebook",
        base + "/gradebook.csv",
        base + "/gradebook/rows",
        base + "/gradebook-exports/moodle.csv",
        base + "/gradebook-exports/canvas.csv",
        base + "/gradebook-exports/gradebook.json",
        relu + "/submissions");
  }

  private void seesOnly(Browser browser, String query, List<Account> seen, List<Account> unseen) {
    for (var path : telling()) {
      var answer = browser.request().get(path + query);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      for (var one : seen) {
        assertThat(answer.asString()).as(path).contains(one.username());
      }
      for (var other : unseen) {
        assertThat(answer.asString()).as(path).doesNotContain(other.username());
      }
    }
  }

  private static int status(Browser browser, String path) {
    return browser.open(path).statusCode();
  }

  @Test
  void assistant_seesExactlyTheLearnersOfTheirSections() throws Exception {
    long ofAda = handedIn(ada, 3);
    long ofBob = handedIn(bob, 5);
    seesOnly(assistant, "", List.of(ada, bob), List.of());

    long tuesday = section("Tuesday");
    seesOnly(assistant, "", List.of(), List.of(ada, bob));
    assertThat(assistant.open(base + "/gradebook").asString())
        .contains("No section of this course");
    assertThat(status(assistant, relu + "/submissions/" + ofAda)).isEqualTo(404);

    move(ada, Long.toString(tuesday));
    assign(tuesday);
    seesOnly(assistant, "", List.of(ada), List.of(bob));
    assertThat(assistant.open(base + "/gradebook").asString())
        .contains("You see the learners of your sections here: Tuesday.");
    assertThat(status(assistant, relu + "/submissions/" + ofAda)).isEqualTo(200);
    assertThat(status(assistant, relu + "/submissions/" + ofBob)).isEqualTo(404);
    assertThat(status(assistant, base + "/grades/" + ada.username() + "/relu")).isEqualTo(200);
    assertThat(status(assistant, base + "/grades/" + bob.username() + "/relu")).isEqualTo(404);
    var client = ApiClient.of(tess.username(), PASSWORD);
    client
        .get(api + "/gradebook")
        .statusCode(200)
        .body("learners.username", contains(ada.username()));
    client.get(api + "/exercises/relu/submissions").statusCode(200).body("$", hasSize(1));
    client.get(api + "/exercises/relu/submissions?learner=" + bob.username()).statusCode(404);
    client.get("/api/v1/submissions/" + ofAda).statusCode(200);
    client.get("/api/v1/submissions/" + ofBob).statusCode(404);
    client.get(api + "/exercises/relu/overrides/" + bob.username()).statusCode(404);
    client.get(api + "/exercises/relu/overrides/" + ada.username()).statusCode(200);
    client.get(api + "/exercises/relu/statistics").body("learners", equalTo(1));

    move(bob, Long.toString(tuesday));
    seesOnly(assistant, "", List.of(ada, bob), List.of());
    instructor.send(
        base + "/sections/" + tuesday + "/assistants/" + tess.username() + "/remove", Map.of());
    seesOnly(assistant, "", List.of(), List.of(ada, bob));
  }

  @Test
  void assistant_commentsOnTheirWork_andChangesNothingElse() throws Exception {
    long ofAda = handedIn(ada, 3);
    long ofBob = handedIn(bob, 5);
    long tuesday = section("Tuesday");
    move(ada, Long.toString(tuesday));
    assign(tuesday);

    assistant.open(relu + "/submissions/" + ofAda);
    var comment = Map.of("line", "1", "text", "Almost.");
    assertThat(assistant.send(relu + "/submissions/" + ofAda + "/comments", comment).statusCode())
        .isEqualTo(303);
    assertThat(assistant.send(relu + "/submissions/" + ofBob + "/comments", comment).statusCode())
        .isEqualTo(404);
    assertThat(Browser.of(ada.username(), PASSWORD).open(relu + "/submissions/" + ofAda).asString())
        .contains("Almost.");

    assistant.open(relu + "/submissions/" + ofAda);
    var override = Map.of("score", "8", "reason", "for nothing");
    assertThat(
            assistant
                .send(base + "/grades/" + ada.username() + "/relu/override", override)
                .statusCode())
        .isBetween(403, 404);
    for (var shut :
        List.of(
            relu + "/solutions",
            relu + "/versions",
            base + "/assignments",
            base + "/changes",
            base + "/people")) {
      assertThat(status(assistant, shut)).as(shut).isBetween(403, 404);
    }
    assertThat(assistant.send(base + "/sections", Map.of("name", "Mine")).statusCode())
        .isBetween(403, 404);
  }

  @Test
  void instructor_seesAllAndFiltersBySection() throws Exception {
    handedIn(ada, 3);
    handedIn(bob, 5);
    long tuesday = section("Tuesday");
    move(ada, Long.toString(tuesday));

    seesOnly(instructor, "", List.of(ada, bob), List.of());
    seesOnly(instructor, "?section=" + tuesday, List.of(ada), List.of(bob));
    assertThat(instructor.open(base + "/gradebook?section=" + tuesday).asString())
        .contains(base + "/gradebook.csv?section=" + tuesday, "Only the section Tuesday");
    assertThat(
            instructor
                .request()
                .get(base + "/gradebook-exports/canvas.csv?section=" + tuesday)
                .header("Content-Disposition"))
        .contains("gradebook-" + course.slug() + "-tuesday-canvas.csv");
    var teacher = ApiClient.of("instructor");
    teacher.get(api + "/exercises/relu/statistics").body("learners", equalTo(2));
    teacher
        .get(api + "/exercises/relu/statistics?section=" + tuesday)
        .body("learners", equalTo(1))
        .body("submissions", equalTo(1));
    assertThat(instructor.open(relu + "/statistics?section=" + tuesday).asString())
        .contains("1 learner", "value=\"" + tuesday + "\" selected");
    assertThat(instructor.open(base + "/gradebook?section=4711").asString())
        .contains(ada.username(), bob.username());
    assertThat(instructor.open(base + "/people?section=none").asString())
        .contains(bob.username(), "1 learner is in no section")
        .doesNotContain(ada.username());
  }

  @Test
  void assistant_getsOnlyTheirOwn_whateverSectionIsAskedFor() throws Exception {
    handedIn(ada, 3);
    handedIn(bob, 5);
    long tuesday = section("Tuesday");
    long friday = section("Friday");
    move(ada, Long.toString(tuesday));
    move(bob, Long.toString(friday));
    assign(tuesday);

    for (var asked : List.of(tuesday, friday, 4711L)) {
      seesOnly(assistant, "?section=" + asked, List.of(ada), List.of(bob));
      ApiClient.of(tess.username(), PASSWORD)
          .get(api + "/exercises/relu/statistics?section=" + asked)
          .body("learners", equalTo(1));
    }
    assertThat(assistant.open(relu + "/statistics").asString())
        .contains("Tuesday")
        .doesNotContain("Friday");
  }

  @Test
  void learner_readsTheirSectionAndItsAssistants() {
    var page = Browser.of(ada.username(), PASSWORD);
    assertThat(page.open(base).asString()).doesNotContain("Your section");
    long tuesday = section("Tuesday");
    section("Friday");
    move(ada, Long.toString(tuesday));
    assertThat(page.open(base).asString())
        .contains("Your section: Tuesday.")
        .doesNotContain("assistant", "Friday");
    assign(tuesday);
    assertThat(page.open(base).asString()).contains("Your section: Tuesday. Its assistant: tess.");
    var client = ApiClient.of(ada.username(), PASSWORD);
    client
        .get(api)
        .body("section.name", equalTo("Tuesday"))
        .body("section.assistants", contains("tess"));
    assertThat(Browser.of(bob.username(), PASSWORD).open(base).asString())
        .doesNotContain("Your section");
    instructor.send(base + "/people/" + tess.username() + "/unenrol", Map.of());
    assertThat(page.open(base).asString()).doesNotContain("Its assistant");
  }

  @Test
  void sections_areMadeRenamedDeletedAndOnTheTrail() {
    long tuesday = section("Tuesday");
    assertThat(instructor.send(base + "/sections", Map.of("name", "tuesday")).asString())
        .contains("There is a section “Tuesday” already.");
    assertThat(instructor.send(base + "/sections", Map.of("name", " ")).statusCode())
        .isEqualTo(422);
    move(ada, Long.toString(tuesday));
    assign(tuesday);
    var beyond =
        instructor.send(
            base + "/sections/" + tuesday + "/assistants", Map.of("username", ada.username()));
    assertThat(beyond.asString()).contains("is no assistant of this course");
    instructor.send(base + "/sections/" + tuesday + "/name", Map.of("name", "Wednesday"));
    long friday = section("Friday");
    move(ada, Long.toString(friday));
    assertThat(sections.learners(course.id())).hasSize(1);
    move(ada, "");
    instructor.send(base + "/sections/" + friday + "/delete", Map.of());

    assertThat(sections.of(course.id())).extracting(one -> one.name()).containsExactly("Wednesday");
    assertThat(instructor.open(base + "/changes").asString())
        .contains(
            "section.add",
            "section.rename",
            "section.delete",
            "section.learner",
            "section.assistant",
            "Wednesday",
            "0 learners, 0 assistants");
  }

  @Test
  void list_putsLearnersIntoSections_alsoThoseWhoComeLater() {
    var later = "later-" + course.slug();
    var list =
        "%s,Ada,learner,Tuesday\n%s,Bob,learner,tuesday\n%s,Tess,assistant,Friday\n%s,Lea,,Friday"
            .formatted(ada.username(), bob.username(), tess.username(), later);
    assertThat(instructor.send(base + "/people/list", Map.of("list", list)).asString())
        .contains("Now in another section: 3.", "Without an account: 1;");
    assertThat(sections.of(course.id())).hasSize(2);
    var tuesday = sections.named(course.id(), "Tuesday").orElseThrow();
    assertThat(sections.learners(course.id(), tuesday))
        .containsExactlyInAnyOrder(ada.id(), bob.id());

    accounts.add(new NewAccount(later, "Lea", Role.LEARNER, PASSWORD), Optional.empty());

    var friday = sections.named(course.id(), "Friday").orElseThrow();
    assertThat(sections.learners(course.id(), friday))
        .containsExactly(accounts.find(new Username(later)).orElseThrow().id());
    seesOnly(assistant, "", List.of(), List.of(ada, bob));
  }

  @Test
  void membership_countsOnlyWhileEnrolled_andComesBackByUndo() {
    long tuesday = section("Tuesday");
    move(ada, Long.toString(tuesday));
    assign(tuesday);
    instructor.send(base + "/people/" + ada.username() + "/unenrol", Map.of());
    assertThat(sections.learners(course.id())).isEmpty();
    instructor.send(base + "/people/" + ada.username() + "/restore", Map.of());
    assertThat(sections.learners(course.id())).hasSize(1);
    instructor.send(base + "/people/" + tess.username() + "/unenrol", Map.of());
    assertThat(status(assistant, base + "/gradebook")).isEqualTo(404);
  }
}
