package dev.gradus.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections by the REST interface. */
@QuarkusTest
class SectionsApiTest {

  private static final String PASSWORD = "a long enough password";

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Roster roster;

  private final String slug = "sections-api-" + ProcessHandle.current().pid();
  private final String api = "/api/v1/courses/" + slug;
  private Course course;
  private Account ada;
  private Account tess;

  @BeforeEach
  void course() throws Exception {
    republished.publish(slug, Republished.MENDED);
    course = courses.find(slug).orElseThrow();
    ada = enrolled("ada", Role.LEARNER);
    tess = enrolled("tess", Role.ASSISTANT);
  }

  private Account enrolled(String name, Role role) {
    var username = name + "-" + slug;
    accounts.add(new NewAccount(username, name, role, PASSWORD), Optional.empty());
    var account = accounts.find(new Username(username)).orElseThrow();
    roster.enrol(course, account, role, accounts.find(new Username("admin")).orElseThrow());
    return account;
  }

  @Test
  void sections_areMadeFilledRenamedAndTakenAway() {
    var teacher = ApiClient.of("instructor");
    String id =
        teacher
            .post(api + "/sections", Map.of("name", "Tuesday"))
            .statusCode(201)
            .extract()
            .path("id");
    teacher
        .post(api + "/sections", Map.of("name", "TUESDAY"))
        .statusCode(422)
        .body("detail", containsString("already"));
    var section = api + "/sections/" + id;
    teacher.request().put(section + "/learners/" + ada.username()).then().statusCode(200);
    teacher
        .request()
        .put(section + "/assistants/" + tess.username())
        .then()
        .body("learners", contains(ada.username()))
        .body("assistants", contains(tess.username()));
    teacher.request().put(section + "/learners/" + tess.username()).then().statusCode(422);
    teacher
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Friday"))
        .put(section)
        .then()
        .body("name", equalTo("Friday"));
    teacher
        .get(api + "/people")
        .body("find { it.username == '%s' }.section".formatted(ada.username()), equalTo("Friday"));
    teacher
        .get(api + "/gradebook?section=" + id)
        .body("learners.username", contains(ada.username()));
    ApiClient.of(tess.username(), PASSWORD).get(api + "/sections").statusCode(403);
    teacher.request().delete(section + "/learners/" + ada.username()).then().statusCode(204);
    teacher.request().delete(section + "/learners/" + ada.username()).then().statusCode(404);
    teacher.request().delete(section).then().statusCode(204);
    teacher.get(api + "/sections").body("$", hasSize(0));
  }
}
