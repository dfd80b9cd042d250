package dev.gradus.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Courses;
import dev.gradus.grading.Intake;
import dev.gradus.grading.Receipt;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.LetterKind;
import dev.gradus.mail.LetterOrder;
import dev.gradus.mail.Outbox;
import dev.gradus.mail.Postbox;
import dev.gradus.submission.NewSubmission;
import dev.gradus.web.Browser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Who is written to when work is commented, a grade is set, or a course invites. */
@QuarkusTest
class NoticesTest {

  private static final String COURSE = "letters-" + ProcessHandle.current().pid();
  private static final String PASSWORD = "a long enough password";

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Intake intake;
  @Inject EmailAddresses addresses;
  @Inject Outbox outbox;
  @Inject Session database;

  @Test
  void learner_isToldOfCommentsAndGrades_onceAndOnlyIfTheyChose() throws Exception {
    republished.publish(COURSE, Republished.MENDED);
    var ada = learner();
    var quiet = learner();
    var browser = Browser.of(ada.username(), PASSWORD);
    browser.open("/account");
    assertThat(browser.send("/account/email/notices", Map.of("grades", "yes")).statusCode())
        .isEqualTo(303);
    assertThat(browser.open("/account").asString()).containsPattern("name=\"grades\"[^>]* checked");
    var teacher = Browser.of("instructor");
    for (var learner : new Account[] {ada, quiet}) {
      var page = "/courses/" + COURSE + "/exercises/relu/submissions/" + submission(learner);
      teacher.open("/courses/" + COURSE + "/people");
      teacher.send(
          "/courses/" + COURSE + "/people",
          Map.of("username", learner.username(), "role", "LEARNER"));
      for (var text : new String[] {"Once.", "Twice."}) {
        teacher.send(page + "/comments", Map.of("line", "1", "text", text));
      }
      var grade = "/courses/" + COURSE + "/grades/" + learner.username() + "/relu";
      teacher.open(grade);
      assertThat(
              teacher
                  .send(grade + "/override", Map.of("score", "3", "reason", "kept secret"))
                  .statusCode())
          .isEqualTo(303);
    }
    assertThat(Postbox.of(address(ada))).as("all of it waits for more").isEmpty();

    sendAllThatWaits();

    var letters = Postbox.await(address(ada), 2);
    assertThat(letters).hasSize(2);
    assertThat(letters)
        .anySatisfy(letter -> assertThat(letter.text()).contains("new comments", "/submissions/"))
        .anySatisfy(letter -> assertThat(letter.path()).isEqualTo("/grades"))
        .allSatisfy(
            letter ->
                assertThat(letter.text())
                    .contains("Hello Ada & Co,")
                    .doesNotContain("Once", "kept secret"));
    assertThat(Postbox.of(address(quiet))).isEmpty();
  }

  @Test
  void comment_thatWasReadMeanwhile_isNotToldOf() throws Exception {
    republished.publish(COURSE, Republished.MENDED);
    var ada = learner();
    addresses.tellOfGrades(ada.id(), true);
    var page = "/courses/" + COURSE + "/exercises/relu/submissions/" + submission(ada);
    var teacher = Browser.of("instructor");
    teacher.open(page);
    teacher.send(page + "/comments", Map.of("line", "1", "text", "Why?"));

    Browser.of(ada.username(), PASSWORD).open(page);
    sendAllThatWaits();

    assertThat(Postbox.of(address(ada))).isEmpty();
  }

  @Test
  void invitation_goesToEachAddress_withTheLinkOfTheCode() throws Exception {
    republished.publish(COURSE, Republished.MENDED);
    var people = "/courses/" + COURSE + "/people";
    var teacher = Browser.of("instructor");
    teacher.open(people);
    teacher.send(people + "/invitations", Map.of());
    var page = teacher.open(people).asString();
    var id = page.replaceFirst("(?s).*?/invitations/([0-9]+)/end.*", "$1");
    var one = UUID.randomUUID() + "@example.org";
    var other = UUID.randomUUID() + "@example.org";

    var wrong =
        teacher.send(people + "/letters", Map.of("invitation", id, "addresses", one + ", nobody"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString())
        .contains("“nobody” is no e-mail address. Nobody was written to yet", one + ", nobody");
    var sent =
        teacher.send(
            people + "/letters",
            Map.of("invitation", id, "addresses", "One <" + one + ">\n" + other));
    assertThat(sent.asString()).contains("Invitations to 2 addresses are under way.");

    assertThat(Postbox.await(other).path()).startsWith("/join/");
    var letter = Postbox.await(one);
    assertThat(letter.text()).contains("Demo Instructor invites you", "Regrades in " + COURSE);
    var ada = Browser.of(learner().username(), PASSWORD);
    assertThat(ada.open(letter.path()).statusCode()).isIn(200, 303);
    assertThat(Postbox.of(one)).hasSize(1);
    assertThat(teacher.open("/courses/" + COURSE + "/changes").asString())
        .contains("invitation.send", "to 2 addresses")
        .doesNotContain(one);
    teacher.send(people + "/invitations/" + id + "/end", Map.of());
    var ended = teacher.send(people + "/letters", Map.of("invitation", id, "addresses", one));
    assertThat(ended.statusCode()).isEqualTo(422);
    assertThat(ended.asString()).contains("This code leads nowhere any more.");
    assertThat(
            Browser.of("learner")
                .send(people + "/letters", Map.of("invitation", id, "addresses", one))
                .statusCode())
        .isIn(400, 403);
  }

  /** Their time comes, and another letter wakes whoever carries them. */
  private void sendAllThatWaits() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeMutationQuery("UPDATE letters SET due_at = now() - interval '1 s'")
                    .executeUpdate());
    var last = learner();
    outbox.add(LetterOrder.toAccount(LetterKind.PASSWORD_RESET, last.id().value(), "last"));
    Postbox.await(address(last));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int i = 0; i < 200 && outbox.state().waiting() > 0; i++) {
                pause();
              }
            });
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String submission(Account learner) {
    var exercise = courses.exercise(courses.find(COURSE).orElseThrow().id(), "relu").orElseThrow();
    var made =
        new NewSubmission(
            learner.id(),
            exercise.id(),
            exercise.current().orElseThrow(),
            "class Relu {\n}\n",
            Optional.empty());
    return ((Receipt.Taken) intake.accept(made, 8)).submission().id().toString();
  }

  private Account learner() {
    var account =
        accounts.add(
            new NewAccount("n" + UUID.randomUUID(), "Ada & Co", Role.LEARNER, PASSWORD),
            Optional.empty());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeMutationQuery(
                        "INSERT INTO email_addresses (account_id, confirmed) VALUES (:id, :address)")
                    .setParameter("id", account.id().value())
                    .setParameter("address", address(account))
                    .executeUpdate());
    return account;
  }

  private static String address(Account account) {
    return new EmailAddress(account.username() + "@example.org").value();
  }
}
