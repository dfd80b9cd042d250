package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Courses;
import dev.gradus.course.Owner;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeachingTest {

  private static final String COURSE = "/courses/activation-functions";
  private static final String PASSWORD = "a long enough password";
  private static final List<String> FOR_TEACHERS =
      List.of(
          COURSE + "/gradebook",
          COURSE + "/gradebook.csv",
          COURSE + "/gradebook/rows",
          COURSE + "/gradebook-exports/moodle.csv",
          COURSE + "/gradebook-exports/canvas.csv",
          COURSE + "/gradebook-exports/gradebook.json",
          COURSE + "/changes",
          COURSE + "/assignments",
          COURSE + "/exercises/relu/submissions",
          COURSE + "/exercises/relu/versions");

  @Inject Accounts accounts;
  @Inject Courses courses;

  @BeforeEach
  void await() {
    Published.await(COURSE + "/exercises/relu");
  }

  @Test
  void instructor_seesOnlyCoursesTaught() {
    var name = "teacher-" + ProcessHandle.current().pid();
    accounts.add(new NewAccount(name, "Another", Role.INSTRUCTOR, PASSWORD), Optional.empty());
    var other = Browser.of(name, PASSWORD);
    assertThat(FOR_TEACHERS).allSatisfy(path -> assertThat(status(other, path)).isEqualTo(404));
    assertThat(other.open("/gradebook").asString()).doesNotContain("Activation functions");

    var admin = Browser.of("admin");
    assertThat(admin.open(COURSE + "/people").asString()).contains("Demo Instructor");
    admin.send(COURSE + "/people", Map.of("username", name, "role", "INSTRUCTOR"));
    assertThat(FOR_TEACHERS).allSatisfy(path -> assertThat(status(other, path)).isEqualTo(200));

    admin.send(COURSE + "/people/" + name + "/unenrol", Map.of());
    assertThat(FOR_TEACHERS).allSatisfy(path -> assertThat(status(other, path)).isEqualTo(404));
  }

  @Test
  void instructors_areNamedByAdministratorsOnly() {
    var instructor = Browser.of("instructor");
    instructor.open(COURSE + "/people");
    var self = instructor.send(COURSE + "/people/instructor/unenrol", Map.of());
    assertThat(self.statusCode()).isEqualTo(422);
    assertThat(self.asString()).contains("decided by administrators");
    var promoted =
        instructor.send(COURSE + "/people", Map.of("username", "admin", "role", "INSTRUCTOR"));
    assertThat(promoted.statusCode()).isEqualTo(422);
    var learner =
        instructor.send(COURSE + "/people", Map.of("username", "learner", "role", "ASSISTANT"));
    assertThat(learner.statusCode()).isEqualTo(422);
    assertThat(learner.asString()).contains("learner has a learner&#39;s account");
    assertThat(instructor.send(COURSE + "/people", Map.of("username", "no-one")).asString())
        .contains("There is no account no-one.");
    assertThat(status(Browser.of("learner"), COURSE + "/people")).isEqualTo(403);
  }

  @Test
  void save_keepsWhatIsKeptInTheWeb_whenTheFolderDoesNotListIt() {
    var slug = "owned-" + ProcessHandle.current().pid();
    var id = courses.save(definition(slug, "from-files"));
    var unit = courses.add(id, 0, "from-web");
    assertThat(unit.owner()).isEqualTo(Owner.WEB);

    courses.save(definition(slug, "others"));

    assertThat(courses.exercise(id, "from-web").orElseThrow().owner()).isEqualTo(Owner.WEB);
    assertThat(courses.listed(id)).containsExactly("others", "from-web");
  }

  private static CourseDefinition definition(String slug, String exercise) {
    var item = new CourseDefinition.Item.OfExercise(exercise, 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    return new CourseDefinition(slug, "Owned", Optional.empty(), List.of(unit));
  }

  private static int status(Browser browser, String path) {
    return browser.request().get(path).statusCode();
  }
}
