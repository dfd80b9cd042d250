package dev.gradus.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.authoring.Draft;
import dev.gradus.authoring.Drafts;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewExercisePagesTest {

  @Inject Courses courses;
  @Inject Teaching teaching;
  @Inject Drafts drafts;

  private final String course = "new-" + ProcessHandle.current().pid();
  private final String page = "/courses/" + course + "/authoring/new";
  private Browser author;

  @BeforeEach
  void makeCourse() {
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, course, Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    author = Browser.of("instructor");
    author.open(page);
  }

  @Test
  void signature_isInAllFilesOfTheNewExercise() {
    var made = create("a-slope", "Tensor slope(Tensor x, double a) {");

    assertThat(made.statusCode()).isEqualTo(303);
    var folder = draft("a-slope").orElseThrow().folder();
    var head = "static Tensor slope(Tensor x, double a)";
    assertThat(folder.text("exercise.yaml").orElseThrow()).contains(head);
    assertThat(folder.text("starter/ASlope.java").orElseThrow()).contains(head + " {");
  }

  @Test
  void signature_isRefusedInASentence_andWhatWasEnteredStays() {
    var refused = create("a-shape", "static Shape shape(Tensor x)");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("The signature can’t be used", "is not one of Tensor, double")
        .contains("value=\"static Shape shape(Tensor x)\"", "value=\"A title\"");
    assertThat(draft("a-shape")).isEmpty();
  }

  private Response create(String slug, String signature) {
    return author.send(
        page, Map.of("title", "A title", "slug", slug, "from", "function", "signature", signature));
  }

  private Optional<Draft> draft(String slug) {
    return drafts.find(courses.find(course).map(Course::id).orElseThrow(), slug);
  }
}
