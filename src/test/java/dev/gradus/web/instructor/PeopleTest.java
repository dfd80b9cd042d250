package dev.gradus.web.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course is entered by code, by its link, and by a list; and left, with a way back. */
@QuarkusTest
class PeopleTest {

  private static final String PASSWORD = "a long enough password";
  private static final Pattern CODE = Pattern.compile("/join/([A-Z2-9]{8})");
  private static int made;

  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Teaching teaching;

  private String slug = "";
  private String people = "";
  private Browser instructor = new Browser();

  @BeforeEach
  void course() {
    slug = "people-" + ProcessHandle.current().pid() + "-" + made++;
    people = "/courses/" + slug + "/people";
    courses.save(new CourseDefinition(slug, "Shut " + slug, Optional.empty(), List.of()));
    teaching.nameDemoInstructor();
    instructor = Browser.of("instructor");
    instructor.open(people);
  }

  private String account(String name) {
    var username = name + "-" + slug;
    accounts.add(new NewAccount(username, name, Role.LEARNER, PASSWORD), Optional.empty());
    return username;
  }

  private void admit(String admission) {
    instructor.send(people + "/admission", Map.of("admission", admission));
  }

  private String code(Map<String, String> terms) {
    instructor.send(people + "/invitations", terms);
    var found = CODE.matcher(instructor.open(people).asString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void course_isShutToOthers_whenItTakesCodes() {
    var ada = Browser.of(account("ada"), PASSWORD);
    assertThat(ada.open("/").asString()).contains("Shut " + slug);
    admit("code");

    assertThat(ada.open("/").asString()).doesNotContain("Shut " + slug);
    var shut = ada.open("/courses/" + slug);
    assertThat(shut.statusCode()).isEqualTo(303);
    assertThat(shut.header("Location")).endsWith("/join?course=" + slug);
    assertThat(ada.open("/join?course=" + slug).asString())
        .contains("You are not enrolled in Shut " + slug);

    var code = code(Map.of("most", "1"));
    var wrong = ada.send("/join", Map.of("code", "AAAA-AAAA"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("There is no such code", "AAAA-AAAA");
    assertThat(ada.open("/join/" + code).asString()).contains("Join Shut " + slug);
    var typed = code.substring(0, 4).toLowerCase(Locale.ROOT) + " - " + code.substring(4);
    assertThat(ada.send("/join", Map.of("code", typed)).header("Location"))
        .endsWith("/courses/" + slug);
    assertThat(ada.open("/courses/" + slug).statusCode()).isEqualTo(200);
    assertThat(ada.open("/join/" + code).statusCode()).isEqualTo(303);

    var late = Browser.of(account("late"), PASSWORD);
    assertThat(late.open("/join/" + code).asString()).contains("As many as this code allows");
    admit("list");
    var another = account("another");
    assertThat(Browser.of(another, PASSWORD).open("/join/" + code).asString())
        .contains("takes nobody by code any more");
    assertThat(ada.open("/courses/" + slug).statusCode()).isEqualTo(200);
  }

  @Test
  void unenrolled_isShutOutAndComesBackByUndo() {
    var ada = account("ada");
    var browser = Browser.of(ada, PASSWORD);
    instructor.send(people, Map.of("username", ada, "role", "LEARNER"));
    var gone = instructor.send(people + "/" + ada + "/unenrol", Map.of());
    assertThat(instructor.open(people + "?unenrolled=" + ada).asString())
        .contains("is no longer enrolled", people + "/" + ada + "/restore");
    assertThat(gone.statusCode()).isEqualTo(303);
    assertThat(browser.open("/courses/" + slug).statusCode()).isEqualTo(303);
    assertThat(browser.open("/join?course=" + slug).asString()).contains("You were taken off");
    assertThat(instructor.open("/courses/" + slug + "/gradebook").asString()).doesNotContain(ada);

    instructor.send(people + "/" + ada + "/restore", Map.of());
    assertThat(browser.open("/courses/" + slug).statusCode()).isEqualTo(200);
    assertThat(instructor.open("/courses/" + slug + "/gradebook").asString()).contains(ada);
    assertThat(instructor.open("/courses/" + slug + "/changes").asString())
        .contains("enrolment.set");
  }

  @Test
  void list_enrolsAllOrNobody_andExpectsWhoHasNoAccount() {
    var ada = account("ada");
    var expected = "expected-" + slug;
    admit("list");
    var refused =
        instructor.send(people + "/list", Map.of("list", ada + "\nno good\n" + ada + ",Ada,boss"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Line 2:", "Line 3:", "no good\n" + ada + ",Ada,boss");
    assertThat(Browser.of(ada, PASSWORD).open("/courses/" + slug).statusCode()).isEqualTo(303);

    var beyond =
        instructor.send(people + "/list", Map.of("list", expected + "\n" + ada + ",Ada,assistant"));
    assertThat(beyond.asString()).contains("Line 2: " + ada + " has a learner");
    assertThat(instructor.open(people).asString()).doesNotContain("expected/" + expected);

    var list = "username;name\n" + ada + ";Ada\n" + expected + ";Grace\ninstructor;Demo";
    assertThat(instructor.send(people + "/list", Map.of("list", list)).asString())
        .contains("1 person was enrolled", "already, and unchanged: 1.", "Without an account: 1;");
    assertThat(Browser.of(ada, PASSWORD).open("/courses/" + slug).statusCode()).isEqualTo(200);
    accounts.add(new NewAccount(expected, "Grace", Role.LEARNER, PASSWORD), Optional.empty());
    assertThat(Browser.of(expected, PASSWORD).open("/courses/" + slug).statusCode()).isEqualTo(200);
  }

  @Test
  void api_doesTheSame() {
    var teacher = token("instructor", "gradus-demo");
    var ada = account("ada");
    var learner = token(ada, PASSWORD);
    var course = "/api/v1/courses/" + slug;
    send(teacher, Map.of("admission", "code")).put(course + "/admission").then().statusCode(200);
    given().auth().oauth2(learner).get(course + "/exercises").then().statusCode(403);
    assertThat(given().auth().oauth2(learner).get("/api/v1/courses").asString())
        .doesNotContain(slug);

    String code =
        send(teacher, Map.of("most", 3))
            .post(course + "/invitations")
            .then()
            .extract()
            .path("code");
    send(learner, Map.of("code", "nothing")).post("/api/v1/enrolments").then().statusCode(422);
    assertThat(
            send(learner, Map.of("code", code)).post("/api/v1/enrolments").<String>path("course"))
        .isEqualTo(slug);
    given().auth().oauth2(learner).get(course + "/exercises").then().statusCode(200);
    given().auth().oauth2(learner).get(course + "/people").then().statusCode(403);

    given().auth().oauth2(teacher).delete(course + "/people/" + ada).then().statusCode(204);
    given().auth().oauth2(teacher).delete(course + "/people/" + ada).then().statusCode(404);
    given().auth().oauth2(learner).get(course + "/exercises").then().statusCode(403);
    assertThat(
            send(teacher, Map.of("role", "learner"))
                .put(course + "/people/" + ada)
                .<String>path("role"))
        .isEqualTo("learner");
    var added =
        given()
            .auth()
            .oauth2(teacher)
            .contentType("text/csv")
            .body("username\n" + ada + "\nnew-" + slug)
            .post(course + "/people");
    assertThat(added.<Integer>path("already")).isEqualTo(1);
    assertThat(added.<Integer>path("expected")).isEqualTo(1);
    assertThat(given().auth().oauth2(teacher).get(course + "/people").asString()).contains(ada);
  }

  private static String token(String username, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("username", username, "password", password, "name", "people"))
        .post("/api/v1/tokens")
        .path("token");
  }

  private static RequestSpecification send(String token, Map<String, ?> body) {
    return given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
  }
}
