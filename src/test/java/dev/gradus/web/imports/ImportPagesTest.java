package dev.gradus.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.gradus.lesson.foreign.Sample;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportPagesTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

  private final String course = "imported-" + ProcessHandle.current().pid();

  @Test
  void course_isLookedThroughFirst_andThenLearnersHaveIt() {
    var instructor = Browser.of("instructor");
    instructor.open("/imports");
    var address = uploaded(instructor, "sample.zip", Sample.archive());
    var preview = instructor.open(address).asString();
    assertThat(preview)
        .contains("Bending lines", "Sleepwalking", "the slide at line 26 has the same key")
        .contains("the type &#39;DreamExercise&#39; is not known", "Make it a course");
    assertThat(Browser.of("admin").open(address).statusCode()).isEqualTo(404);
    assertThat(Browser.of("learner").open(address).statusCode()).isEqualTo(403);

    refused(confirm(instructor, address, "Activation"), "lower-case letters");
    refused(confirm(instructor, address, "activation-functions"), "already");
    assertThat(confirm(instructor, address, course).statusCode()).isEqualTo(303);
    refused(confirm(instructor, address, course + "-2"), "became a course already");

    var reader = Browser.of("learner");
    var question = "/courses/" + course + "/exercises/which-bends";
    assertThat(reader.open(question).statusCode()).isNotEqualTo(200);
    instructor.open("/courses/" + course + "/people");
    instructor.send("/courses/" + course + "/people/admission", Map.of("admission", "open"));
    reader.open(question);
    reader.send(question + "/choices", Map.of("choice", "option-2", "key", course));
    assertThat(reader.open(question).asString()).contains("Accepted");
    assertThat(reader.open("/courses/" + course + "/exercises/normal").statusCode()).isEqualTo(404);
    var lesson = "/courses/" + course + "/lessons/why-lines-bend";
    assertThat(reader.open(lesson).asString()).contains("lessons/why-lines-bend/net-2.jpg");
    assertThat(instructor.open("/courses/" + course + "/authoring/exercises/normal").asString())
        .contains("statement.md", "original/solution.py");
    assertThat(instructor.request().get(address + "/original").asByteArray())
        .isEqualTo(Sample.archive());

    instructor.open(address);
    var some =
        instructor.upload(
            address + "/pictures",
            "pictures",
            Map.of("Curve.png", PNG, "net.jpg", PNG, "unknown.png", PNG, "net-2.jpg", new byte[9]));
    some.then()
        .statusCode(422)
        .body(containsString("Placed 2 pictures"))
        .body(containsString("No place is called unknown.png"))
        .body(containsString("net-2.jpg is no picture"));
    instructor.open(address);
    assertThat(
            instructor
                .upload(
                    address + "/pictures",
                    "at:lessons/why-lines-bend/net-2.jpg",
                    Map.of("other name.png", PNG))
                .statusCode())
        .isEqualTo(303);
    for (var picture : List.of("why-lines-bend/net.jpg", "why-lines-bend/net-2.jpg")) {
      assertThat(reader.request().get(lesson + "/figures/" + picture).asByteArray()).isEqualTo(PNG);
    }
    assertThat(reader.open(question).asString()).contains(question + "/figures/figures/curve.png");
  }

  @Test
  void whatIsNoCourse_isRefusedWithAReason_andNothingIsKept() {
    var instructor = Browser.of("instructor");
    var before = uploads(instructor);
    refused(upload(instructor, "notes.md", "# Notes\n".getBytes(UTF_8)), "no chapter and no deck");
    refused(upload(instructor, "broken.zip", "PK\3\4 and no more".getBytes(UTF_8)), "zip");
    refused(
        upload(instructor, "out.zip", Sample.zip(Map.of("../chapter1.md", new byte[1]))),
        "not a path that we accept");
    refused(
        upload(instructor, "bomb.zip", Sample.zip(Map.of("chapter1.md", new byte[130 << 20]))),
        "more than 128 MB");
    refused(upload(instructor, "long.md", "x".repeat(9 << 20).getBytes(UTF_8)), "at most");
    refused(
        upload(
            instructor,
            "tag.md",
            "---\ntitle: !!java.net.URL [x]\n---\n\n## A\n\n```yaml\ntype: NormalExercise\n```\n"
                .getBytes(UTF_8)),
        "YAML tags are refused");
    assertThat(uploads(instructor)).isEqualTo(before);
  }

  private static long uploads(Browser browser) {
    return browser.open("/imports").asString().lines().filter(l -> l.contains("/imports/")).count();
  }

  private static String uploaded(Browser browser, String name, byte[] content) {
    var answer = upload(browser, name, content);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.header("Location").replaceFirst("^https?://[^/]+", "");
  }

  private static Response upload(Browser browser, String name, byte[] content) {
    browser.open("/imports");
    return browser.upload("/imports", "course", Map.of(name, content));
  }

  private static Response confirm(Browser browser, String address, String slug) {
    browser.open(address);
    return browser.send(address + "/course", Map.of("title", "Bending lines", "slug", slug));
  }

  private static void refused(Response answer, String why) {
    answer.then().statusCode(422).body(containsString(why));
  }
}
