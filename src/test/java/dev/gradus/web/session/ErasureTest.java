package dev.gradus.web.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Accounts;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.authoring.CourseImporting;
import dev.gradus.authoring.CourseImports;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Retention;
import dev.gradus.lesson.foreign.Sample;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.LetterKind;
import dev.gradus.mail.LetterOrder;
import dev.gradus.mail.Outbox;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever is erased is found nowhere in the database. Everything that a learner leaves behind holds
 * a mark of its own here, and every column that can hold a text is searched for it.
 */
@QuarkusTest
class ErasureTest {

  private static final String COURSE = "erasure-" + ProcessHandle.current().pid();
  private static final String RELU = "/courses/" + COURSE + "/exercises/relu";
  private static final String PASSWORD = "a long enough password";

  private static final String DECK =
      """
      ---
      title: A deck
      ---

      ## %s

      ```yaml
      type: FullSlide
      key: abc123
      ```

      `@part1`
      Text.
      """;

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Retention retention;
  @Inject EmailAddresses addresses;
  @Inject Outbox outbox;
  @Inject CourseImports imports;
  @Inject CourseImporting importing;
  @Inject StoredTexts stored;

  @AfterEach
  void keepAgain() throws SQLException {
    stored.execute("UPDATE courses SET kept_until = NULL WHERE slug = '" + COURSE + "'");
  }

  private record Traced(String mark, AccountId id, String username, Browser browser) {}

  @Test
  void erased_isFoundNowhere_andTheScoreStays() throws Exception {
    republished.publish(COURSE, Republished.MENDED);
    var ada = leaveTracesOf("erase");
    var traces = stored.with(ada.mark());
    assertThat(traces.keySet())
        .contains(
            "accounts.username",
            "accounts.name",
            "submissions.source",
            "submissions.idempotency_key",
            "test_results.report",
            "drafts.source",
            "line_comments.text",
            "grade_overrides.reason",
            "extensions.reason",
            "tokens.name",
            "email_addresses.confirmed",
            "email_addresses.proposed",
            "letters.address",
            "letters.trouble",
            "course_imports.name",
            "course_imports.content",
            "course_imports.report",
            "audit_entries.subject",
            "audit_entries.details",
            "audit_entries.after");
    // All of it is in what one can take away.
    var taken = String.join("\n", zip(ada.browser()).values());
    assertThat(traces.values().stream().flatMap(List::stream)).allMatch(taken::contains);
    assertThat(taken).contains("Section of erase");

    ada.browser().open("/account");
    ada.browser().send("/account/erasure", Map.of());
    assertThat(ada.browser().open("/account").asString()).contains("You asked to be erased");
    var admin = Browser.of("admin");
    assertThat(admin.open("/administration/accounts?find=" + ada.mark()).asString())
        .contains("asks to be erased");
    var page = "/administration/accounts/" + ada.id() + "/erasure";
    assertThat(admin.open(page).asString()).contains("undone");
    assertThat(admin.send(page, Map.of("username", "someone")).statusCode()).isEqualTo(422);
    var score =
        "SELECT sum(g.score) FROM gradings g JOIN submissions s ON s.id = g.submission_id"
            + " WHERE s.learner_id = "
            + ada.id();
    var before = stored.single(score);
    var done = admin.send(page, Map.of("username", ada.username()));
    assertThat(done.statusCode()).isEqualTo(303);

    assertThat(stored.with(ada.mark())).isEmpty();
    assertThat(
            stored.single(
                "SELECT i.name FROM course_imports i JOIN courses c ON c.id = i.course_id"
                    + " WHERE c.slug = '"
                    + COURSE
                    + "-"
                    + ada.id()
                    + "'"))
        .isEqualTo("course.zip");
    assertThat(stored.single(score)).isEqualTo(before).isEqualTo("8");
    assertThat(
            stored.single("SELECT count(*) FROM section_learners WHERE account_id = " + ada.id()))
        .isEqualTo("0");
    assertThat(stored.single("SELECT username FROM accounts WHERE id = " + ada.id()))
        .isEqualTo("erased-" + ada.id());
    assertThat(
            stored.single(
                "SELECT count(*) FROM audit_entries WHERE action = 'account.erase'"
                    + " AND subject = 'account erased-"
                    + ada.id()
                    + "'"))
        .isEqualTo("1");
    assertThat(ada.browser().open("/account").statusCode()).isEqualTo(303);
    assertThat(new Browser().signIn(ada.username(), PASSWORD).statusCode()).isEqualTo(401);
    assertThat(admin.open(page).statusCode()).isEqualTo(404);
    assertThat(Browser.of("instructor").open(RELU + "/statistics").statusCode()).isEqualTo(200);
  }

  @Test
  void texts_goAfterTheLastDay_andGradesStay() throws Exception {
    republished.publish(COURSE, Republished.MENDED);
    var ada = leaveTracesOf("keep");
    var instructor = Browser.of("instructor");
    instructor.open("/courses/" + COURSE + "/people");
    var keeping = "/courses/" + COURSE + "/retention";
    assertThat(instructor.send(keeping, Map.of("until", "2020-01-01")).statusCode()).isEqualTo(422);
    assertThat(instructor.send(keeping, Map.of("until", "2999-12-31")).statusCode()).isEqualTo(303);
    assertThat(ada.browser().open("/courses/" + COURSE).asString())
        .contains("is kept until 31 Dec 2999");
    retention.expire();
    assertThat(stored.with(ada.mark())).containsKey("submissions.source");

    stored.execute("UPDATE courses SET kept_until = '2020-01-01' WHERE slug = '" + COURSE + "'");
    retention.expire();

    assertThat(stored.with(ada.mark()).keySet())
        .contains("accounts.name", "grade_overrides.reason")
        .doesNotContain(
            "submissions.source", "test_results.report", "drafts.source", "line_comments.text");
    var submission =
        stored.single("SELECT max(id) FROM submissions WHERE learner_id = " + ada.id());
    assertThat(ada.browser().open(RELU + "/submissions/" + submission).asString())
        .contains("What was handed in here was erased", "Accepted");
    assertThat(ada.browser().open("/grades").asString()).contains("5 / 8");
  }

  /** Works as a learner does and is taught, with a mark in everything that can hold one. */
  private Traced leaveTracesOf(String name) throws Exception {
    var mark = "trace" + Long.toString(System.nanoTime(), 36);
    var username = mark + "user." + name;
    var account =
        accounts.add(
            new NewAccount(username, "Ada " + mark + "name", Role.LEARNER, PASSWORD),
            Optional.empty());
    var token = token(username, PASSWORD, mark + "token");
    var id = submit(token, mark);
    var browser = Browser.of(username, PASSWORD);
    browser.open(RELU);
    browser.sendByScript(RELU + "/draft", Map.of("source", mark + "draft", "revision", "0"));
    given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("source", source(mark + "run")))
        .post("/api/v1" + RELU + "/runs");
    var teacher = Browser.of("instructor");
    teacher.open(RELU + "/submissions/" + id);
    teacher.send(
        RELU + "/submissions/" + id + "/comments", Map.of("line", "1", "text", mark + "comment"));
    var grade = "/courses/" + COURSE + "/grades/" + username + "/relu";
    override(username, Map.of("score", 9, "reason", "too much"), 422);
    override(username, Map.of("score", 5, "reason", mark + "why"), 200);
    teacher.open(grade);
    teacher.send(grade + "/extension", Map.of("due", "2999-01-01T00:00", "why", mark + "ill"));
    intoSection("Section of " + name, username);
    upload(account.id(), mark);
    giveAddresses(account, mark);
    return new Traced(mark, account.id(), username, browser);
  }

  /**
   * One that is confirmed, one that is not yet, and an invitation of somebody else, all in letters
   * that the mail server does not take; it repeats the address in its answer.
   */
  private void giveAddresses(Account account, String mark) throws Exception {
    var confirmed = "busy." + mark + "@example.org";
    stored.execute(
        "INSERT INTO email_addresses (account_id, confirmed) VALUES (%s, '%s')"
            .formatted(account.id(), confirmed));
    addresses.propose(account, "refused." + mark + "@example.org");
    for (var address : List.of(confirmed, "refused." + mark + "@example.org")) {
      outbox.add(
          LetterOrder.toAddress(LetterKind.INVITATION, new EmailAddress(address), code() + " 1"));
    }
    for (int i = 0; i < 300; i++) {
      var answered =
          stored.single(
              "SELECT count(*) FROM letters WHERE position('%s' IN trouble) > 0".formatted(mark));
      if (answered.equals("3")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not all letters to " + confirmed + " were tried");
  }

  /** Of an invitation that leads into the course. */
  private String code() throws SQLException {
    var teacher = Browser.of("instructor");
    teacher.open("/courses/" + COURSE + "/people");
    teacher.send("/courses/" + COURSE + "/people/invitations", Map.of());
    return stored.single("SELECT code FROM invitations ORDER BY id DESC LIMIT 1");
  }

  private void intoSection(String section, String username) throws SQLException {
    var teacher = Browser.of("instructor");
    teacher.open("/courses/" + COURSE + "/people");
    teacher.send("/courses/" + COURSE + "/sections", Map.of("name", section));
    var id = stored.single("SELECT max(id) FROM sections WHERE name = '" + section + "'");
    teacher.send("/courses/" + COURSE + "/sections/learners/" + username, Map.of("section", id));
    assertThat(stored.single("SELECT count(*) FROM section_learners WHERE section_id = " + id))
        .isEqualTo("1");
  }

  /** Brings a deck that waits and a course that becomes one of ours, while able to teach. */
  private void upload(AccountId id, String mark) {
    var admin = accounts.find(new Username("admin")).orElseThrow().id();
    accounts.setRole(id, Role.INSTRUCTOR, admin);
    var account = accounts.find(id).orElseThrow();
    importing.upload(
        account, mark + "deck.md", DECK.formatted(mark + "slide").getBytes(StandardCharsets.UTF_8));
    long upload = importing.upload(account, mark + "course.zip", Sample.archive());
    var slug = COURSE + "-" + id;
    importing.confirm(imports.find(upload).orElseThrow(), slug, "From elsewhere " + id, account);
    accounts.setRole(id, Role.LEARNER, admin);
  }

  private static void override(String username, Map<String, ?> body, int status) {
    given()
        .auth()
        .oauth2(token("instructor", "gradus-demo", "overrides"))
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1" + RELU + "/overrides/" + username)
        .then()
        .statusCode(status);
  }

  private static String token(String username, String password, String name) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("username", username, "password", password, "name", name))
        .post("/api/v1/tokens")
        .path("token");
  }

  private static String submit(String token, String mark) {
    String id =
        given()
            .auth()
            .oauth2(token)
            .header("Idempotency-Key", mark + "key")
            .contentType(ContentType.JSON)
            .body(Map.of("source", source(mark + "source")))
            .post("/api/v1" + RELU + "/submissions")
            .path("id");
    for (int i = 0; i < 4; i++) {
      var report = given().auth().oauth2(token).get("/api/v1/submissions/" + id + "?wait=30s");
      if ("done".equals(report.path("state"))) {
        return id;
      }
    }
    throw new AssertionError("submission " + id + " was not graded");
  }

  private static String source(String mark) {
    return """
        import dev.gradus.tensor.*;

        class Relu { // %s
          static Tensor relu(Tensor x) {
            System.out.println("%sprinted");
            return x.map(v -> v > 0 || v != v ? v : 0);
          }
        }
        """
        .formatted(mark, mark);
  }

  private static Map<String, String> zip(Browser browser) throws IOException {
    var files = new TreeMap<String, String>();
    var bytes = browser.open("/account/data").asByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
